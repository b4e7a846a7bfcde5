package clinic.quiver.observation;

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
    }

    /** The clinician's item of the questionnaire that rules read of it; empty when no rule does. */
    public Optional<LinkId> summaryItem() {
        return summary.map(Summary::item);
    }

    /** The block as a whole, of which can be said that it is normal. */
    public Spot whole() {
        return Spot.whole(id);
    }

    /** Everything that is graded by itself. */
    public List<Spot> spots() {
        return items.stream().flatMap(item -> item.spots().stream()).toList();
    }
}
