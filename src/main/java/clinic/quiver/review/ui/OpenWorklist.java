package clinic.quiver.review.ui;

import clinic.quiver.review.Standing;
import clinic.quiver.review.WorklistChoice;
import clinic.quiver.review.WorklistChoiceService;
import clinic.quiver.review.WorklistCounts;
import clinic.quiver.review.WorklistEntry;
import clinic.quiver.review.WorklistFilter;
import clinic.quiver.review.WorklistKey;
import clinic.quiver.review.WorklistPage;
import clinic.quiver.review.WorklistService;
import clinic.quiver.shared.VisitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The worklist that a clinician has open: as far as it was scrolled, filtered as they want it. */
final class OpenWorklist {

    private final WorklistService worklist;
    private final WorklistChoiceService choices;
    private final LastFilter last;
    private WorklistChoice choice;
    private WorklistFilter filter;
    private WorklistCounts counts;
    private List<WorklistEntry> entries = List.of();
    private Optional<WorklistKey> next = Optional.empty();
    private List<WorklistEntry> elsewhere = List.of();
    private boolean isElsewhereCut;

    /** Opens the list as the clinician left it, which leaves an audit row. */
    OpenWorklist(WorklistService worklist, WorklistChoiceService choices, LastFilter last) {
        this.worklist = worklist;
        this.choices = choices;
        this.last = last;
        this.choice = choices.mine();
        this.filter = last.get();
        WorklistPage first = worklist.open(filter);
        this.counts = first.counts();
        show(first);
    }

    WorklistChoice choice() {
        return choice;
    }

    WorklistFilter filter() {
        return filter;
    }

    WorklistCounts counts() {
        return counts;
    }

    /** The rows, danger first. */
    List<WorklistEntry> entries() {
        return entries;
    }

    /** Visits beside the list that day and search find. */
    List<WorklistEntry> elsewhere() {
        return elsewhere;
    }

    /** Whether day and search may find more visits than are shown beside the list. */
    boolean isElsewhereCut() {
        return isElsewhereCut;
    }

    boolean hasMore() {
        return next.isPresent();
    }

    /** How many of everybody on the list the filter leaves. */
    int wanted() {
        return filter.standing()
                .map(counts::foundAt)
                .orElseGet(() -> List.of(Standing.values()).stream()
                        .mapToInt(counts::foundAt)
                        .sum());
    }

    /** Filters otherwise, which leaves an audit row. */
    void filter(WorklistFilter wanted) {
        if (wanted.equals(filter)) {
            return;
        }
        filter = wanted;
        last.keep(wanted);
        show(worklist.open(wanted));
        elsewhere = worklist.elsewhere(wanted);
        isElsewhereCut = elsewhere.size() == WorklistService.MOST_ELSEWHERE;
    }

    /** Keeps another choice of columns and keys. */
    void choose(WorklistChoice wanted) {
        if (!wanted.equals(choice)) {
            choice = wanted;
            choices.keep(wanted);
        }
    }

    /** Adds the page behind the last row. */
    void more() {
        next.map(key -> worklist.more(filter, key)).ifPresent(page -> {
            Set<VisitId> coming =
                    page.entries().stream().map(entry -> entry.visit().id()).collect(Collectors.toSet());
            // Whoever fell behind the last row meanwhile comes again, and stands there once.
            List<WorklistEntry> longer = new ArrayList<>(entries);
            longer.removeIf(entry -> coming.contains(entry.visit().id()));
            longer.addAll(page.entries());
            show(new WorklistPage(longer, page.counts(), page.next()));
        });
    }

    /** Reads all that is shown anew, after a change was told of. */
    void lookAgain() {
        int pages = Math.max(1, Math.ceilDiv(entries.size(), WorklistPage.ROWS));
        show(worklist.refresh(filter, pages * WorklistPage.ROWS));
        if (!elsewhere.isEmpty()) {
            elsewhere = worklist.stillElsewhere(
                    elsewhere.stream().map(entry -> entry.visit().id()).toList());
        }
    }

    private void show(WorklistPage page) {
        entries = page.entries();
        counts = page.counts();
        next = page.next();
    }
}
