package clinic.quiver.observation;

import clinic.quiver.observation.Grade.Standing;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is examined together, and found normal in one act.
 *
 * @param summary how it is summed up for the rules; empty when no rule reads it
 */
public record ExaminationBlock(String id, List<ExaminationItem> items, Optional<Summary> summary) {

    public ExaminationBlock {
        items = List.copyOf(items);
    }

    /**
     * How a block is summed up.
     *
     * @param normal the option that says that everything is normal
     * @param worstFirst which option counts of several
     * @param undecidedWhen what other summary items must say for several options to leave it undecided
     */
    record Summary(LinkId item, String normal, List<String> worstFirst, Map<LinkId, String> undecidedWhen) {
        Summary {
            worstFirst = List.copyOf(worstFirst);
            undecidedWhen = Map.copyOf(undecidedWhen);
        }

        /** Whether the other summary items say what makes several options of this one undecided. */
        boolean isUndecidedIn(Map<LinkId, Answer> answers) {
            return !undecidedWhen.isEmpty()
                    && undecidedWhen.entrySet().stream()
                            .allMatch(other -> new Answer.Choice(other.getValue()).equals(answers.get(other.getKey())));
        }
    }

    /** The clinician's item of the questionnaire that rules read of it; empty when no rule does. */
    public Optional<LinkId> summaryItem() {
        return summary.map(Summary::item);
    }

    /** The block as a whole, of which can be said that it is normal. */
    public Spot whole() {
        return Spot.whole(id);
    }

    /**
     * What an examination says of one spot of this block: by its own grade, or because all was said to be normal. A grade
     * that the scale has no more is open, never normal.
     */
    public Standing standing(ExaminationItem item, Spot spot, Map<Spot, String> grades) {
        if (!grades.containsKey(spot)) {
            return grades.containsKey(whole()) ? Standing.NORMAL : Standing.OPEN;
        }
        return item.gradeAt(spot, grades).map(Grade::standing).orElse(Standing.OPEN);
    }

    /** Everything that is graded by itself. */
    public List<Spot> spots() {
        return items.stream().flatMap(item -> item.spots().stream()).toList();
    }
}
