package clinic.quiver.triage;

import clinic.quiver.questionnaire.Condition;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One rule of the rule book. It fires when {@code when} is TRUE; it is possible when {@code when} is UNKNOWN while its
 * anchor is TRUE, and then counts in full. Its name and its words for clinicians are {@link RuleTexts}.
 *
 * @param id permanent name, such as {@code U05}
 * @param anchor something really reported; empty for laboratory rules, which are never merely possible
 * @param benignPattern whether it may bring the level down to self-care when nothing else counts
 * @param provenance where it comes from and who answers for it
 * @param examples patients for whom it fires, and near misses
 */
public record Rule(
        String id,
        TriageLevel level,
        Optional<Condition> anchor,
        Condition when,
        boolean benignPattern,
        Provenance provenance,
        RuleExamples examples) {

    public String source() {
        return provenance.source();
    }

    /** Year or version of the source, or {@code undated}. */
    public String sourceDate() {
        return provenance.sourceDate();
    }

    public String owner() {
        return provenance.owner();
    }

    /** The day by which its owner must have looked at it again. */
    public LocalDate reviewBy() {
        return provenance.reviewBy();
    }

    /** Whether its review is overdue. */
    public boolean isDue(LocalDate today) {
        return provenance.isDue(today);
    }
}
