package clinic.quiver.triage;

import clinic.quiver.questionnaire.Condition;
import java.util.Optional;

/**
 * One rule of the rule book. It fires when {@code when} is TRUE; it is possible when {@code when} is UNKNOWN while its
 * anchor is TRUE, and then counts in full. Its name and its words for clinicians are {@link RuleTexts}.
 *
 * @param id permanent name, such as {@code U05}
 * @param anchor something really reported; empty for laboratory rules, which are never merely possible
 * @param benignPattern whether it may bring the level down to self-care when nothing else counts
 * @param otherCause whether it names a cause that competes with a deficiency
 * @param provenance where it comes from and who answers for it
 * @param examples patients for whom it fires, and near misses
 */
public record Rule(
        String id,
        TriageLevel level,
        Optional<Condition> anchor,
        Condition when,
        boolean benignPattern,
        boolean otherCause,
        Provenance provenance,
        RuleExamples examples) {}
