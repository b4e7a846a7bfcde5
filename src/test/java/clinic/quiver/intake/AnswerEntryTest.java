package clinic.quiver.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What counts of a question that was asked more than once; the laws are tried on many histories, with a fixed seed. */
class AnswerEntryTest {

    private static final int HISTORIES = 5000;
    private static final List<String> DANGERS = List.of("fit-now", "poison", "weak-fast", "overdose");

    private final Random random = new Random(20261123);

    @Test
    void no_danger_is_lost_by_asking_again_and_none_is_made_up() {
        for (int i = 0; i < HISTORIES; i++) {
            List<AnswerEntry> before = history();
            List<AnswerEntry> after = new ArrayList<>(before);
            after.add(entry(true));

            SortedSet<String> dangers = dangersOf(AnswerEntry.counting(before));
            dangers.addAll(dangersOf(after.getLast().answer()));
            assertThat(dangersOf(AnswerEntry.counting(after))).as("%s", after).isEqualTo(dangers);
        }
    }

    @Test
    void what_stays_open_when_it_is_asked_again_is_open_beside_the_dangers_of_before() {
        for (int i = 0; i < HISTORIES; i++) {
            List<AnswerEntry> entries = history();
            entries.add(entry(true));

            assertThat(isOpen(AnswerEntry.counting(entries)))
                    .as("%s", entries)
                    .isEqualTo(isOpen(entries.getLast().answer()));
        }
    }

    @Test
    void a_correction_counts_alone() {
        for (int i = 0; i < HISTORIES; i++) {
            List<AnswerEntry> entries = history();
            entries.add(entry(false));

            assertThat(AnswerEntry.counting(entries))
                    .isEqualTo(entries.getLast().answer());
        }
    }

    private List<AnswerEntry> history() {
        List<AnswerEntry> entries = new ArrayList<>(List.of(entry(false)));
        for (int i = random.nextInt(4); i > 0; i--) {
            entries.add(entry(random.nextBoolean()));
        }
        return entries;
    }

    private AnswerEntry entry(boolean anew) {
        return new AnswerEntry(answer(), Instant.EPOCH, "Dr. Clara Clinic", false, anew);
    }

    private Answer answer() {
        if (random.nextInt(4) == 0) {
            return random.nextBoolean() ? new Answer.DoesNotKnow() : new Answer.Declined();
        }
        SortedSet<String> codes = new TreeSet<>(DANGERS);
        codes.removeIf(code -> random.nextInt(3) > 0);
        if (codes.isEmpty()) {
            codes.add("none");
        } else if (random.nextInt(5) == 0) {
            codes.add(Answers.UNKNOWN_CODE);
        }
        return new Answer.Choices(codes);
    }

    private static SortedSet<String> dangersOf(Answer answer) {
        SortedSet<String> dangers = new TreeSet<>(DANGERS);
        dangers.removeIf(code -> !(answer instanceof Answer.Choices(var codes) && codes.contains(code)));
        return dangers;
    }

    private static boolean isOpen(Answer answer) {
        return answer.isUnknown()
                || (answer instanceof Answer.Choices(var codes) && codes.contains(Answers.UNKNOWN_CODE));
    }
}
