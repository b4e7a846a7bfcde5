package clinic.quiver.triage;

import clinic.quiver.questionnaire.LinkId;
import java.util.List;

/**
 * Safety questions whose answers must not stay open: one of them unknown raises the level to at least this one.
 *
 * @param countsNotSure whether {@code not-sure} in a list counts as open too
 * @param provenance where it comes from and who answers for it
 * @param examples patients for whom it speaks, and near misses
 */
public record Floor(
        String id,
        TriageLevel level,
        List<LinkId> items,
        boolean countsNotSure,
        Provenance provenance,
        RuleExamples examples) {

    public Floor {
        items = List.copyOf(items);
    }
}
