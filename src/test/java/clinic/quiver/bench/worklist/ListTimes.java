package clinic.quiver.bench.worklist;

import clinic.quiver.TestClinic;
import clinic.quiver.bench.Times;
import clinic.quiver.bench.worklist.WorklistBench.FilledQuiver;
import clinic.quiver.review.WorklistFilter;
import clinic.quiver.review.WorklistKey;
import clinic.quiver.review.WorklistPage;
import clinic.quiver.review.WorklistService;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Times what a clinician does with the list of one clinic: the whole act of the service, with its audit row. */
final class ListTimes {

    private static final List<String> SEARCHES =
            List.of("gar", "núñez", "ana bar", "R-17", "wilb el", "zama", "MARSON", "torez du", "1984-02-11", "R-1234");

    /** An act. */
    enum Act {
        FIRST_PAGE("first page: the list is opened"),
        NEXT_PAGE("next page: \"more\""),
        SEARCH("search: on the list and among all patients");

        private final String words;

        Act(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final FilledQuiver filled;
    private final WorklistService worklist;
    private final TestClinic clinic;
    private final Map<Act, Times> times = new EnumMap<>(Act.class);
    private Optional<WorklistKey> next = Optional.empty();

    ListTimes(FilledQuiver filled) {
        this.filled = filled;
        this.worklist = filled.quiver().part(WorklistService.class);
        this.clinic = filled.clinic();
        for (Act act : Act.values()) {
            times.put(act, new Times());
        }
    }

    Times of(Act act) {
        return Objects.requireNonNull(times.get(act));
    }

    /** Measures from now on. */
    void begin() {
        times.values().forEach(Times::forget);
    }

    /** Does each act once. */
    void round(int number) throws Exception {
        filled.take();
        for (Act act : Act.values()) {
            Supplier<?> work = work(act, number);
            of(act).of(() -> clinic.asClinician(work));
        }
    }

    /** How the database carries out each query of each act. */
    List<Explained> explained() {
        filled.take();
        return Arrays.stream(Act.values())
                .map(act -> new Explained(act.words(), ExplainedQueries.of(() -> clinic.asClinician(work(act, 0)))))
                .toList();
    }

    private Supplier<?> work(Act act, int number) {
        WorklistFilter everybody = WorklistFilter.EVERYBODY;
        return switch (act) {
            case FIRST_PAGE -> () -> opened(worklist.open(everybody));
            case NEXT_PAGE -> () -> went(worklist.more(everybody, next.orElseThrow()));
            case SEARCH ->
                () -> {
                    WorklistFilter searched = everybody.withText(SEARCHES.get(number % SEARCHES.size()));
                    return worklist.open(searched).entries().size()
                            + worklist.elsewhere(searched).size();
                };
        };
    }

    // Scrolling goes on from round to round until the end of the list, and begins anew.
    private WorklistPage opened(WorklistPage page) {
        if (next.isEmpty()) {
            next = page.next();
        }
        return page;
    }

    private WorklistPage went(WorklistPage page) {
        next = page.next();
        return page;
    }
}
