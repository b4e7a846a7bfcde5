package clinic.quiver.intake;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Item;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An answer with when and by whom it was entered.
 *
 * @param author {@link #PATIENT}, or the name of the member of staff who asked, or who typed it in
 * @param onPaper whether the patient wrote it on paper; when, the {@link PaperForm} tells
 * @param anew whether it was asked again because the answer before had grown old: that one stays true of its day
 */
public record AnswerEntry(Answer answer, Instant at, String author, boolean onPaper, boolean anew) {

    /** The author of what was entered at the tablet. */
    public static final String PATIENT = "patient";

    /** Whether the patient said it, at the tablet or on paper, and no staff had to ask. */
    public boolean isByPatient() {
        return onPaper || author.equals(PATIENT);
    }

    /**
     * What rules read of an item: its last answer. Of what was asked anew, dangers that were reported before still
     * count, because a level falls only when what raised it is corrected, not when it is merely older (Clinical
     * knowledge base, 2.2).
     *
     * @param entries of one item, oldest first; not empty
     */
    static Answer counting(List<AnswerEntry> entries) {
        Answer counts = entries.getFirst().answer();
        for (AnswerEntry entry : entries.subList(1, entries.size())) {
            counts = entry.anew() ? besides(counts, entry.answer()) : entry.answer();
        }
        return counts;
    }

    private static Answer besides(Answer before, Answer anew) {
        SortedSet<String> dangers = codesOf(before);
        dangers.removeAll(Set.of(Item.NONE, Answers.UNKNOWN_CODE));
        if (dangers.isEmpty()) {
            return anew;
        }
        dangers.addAll(anew.isUnknown() ? Set.of(Answers.UNKNOWN_CODE) : codesOf(anew));
        dangers.remove(Item.NONE);
        return new Answer.Choices(dangers);
    }

    private static SortedSet<String> codesOf(Answer answer) {
        return answer instanceof Answer.Choices(var codes) ? new TreeSet<>(codes) : new TreeSet<>();
    }

    /** The same answer entered by nobody else, with what was added to a list since. */
    boolean isGrownTo(AnswerEntry later) {
        return onPaper
                && later.onPaper
                && author.equals(later.author)
                && switch (answer) {
                    case Answer.Choices(var codes)
                    when later.answer instanceof Answer.Choices(var more) -> more.containsAll(codes);
                    case Answer.BodySites(var sites)
                    when later.answer instanceof Answer.BodySites(var more) -> more.containsAll(sites);
                    default -> false;
                };
    }
}
