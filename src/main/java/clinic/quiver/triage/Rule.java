package clinic.quiver.triage;

import clinic.quiver.questionnaire.Condition;
import java.util.Optional;

/**
 * One rule of the rule book. It fires when {@code when} is TRUE; it is possible when {@code when} is UNKNOWN while its
 * anchor is TRUE, and then counts in full.
 *
 * @param id permanent name, such as {@code U05}
 * @param anchor something really reported; empty for laboratory rules, which are never merely possible
 * @param source where the rule comes from; {@code [to be verified]} marks a source not read in the original
 * @param sourceDate date or version of the source
 * @param benignPattern whether it may bring the level down to self-care when nothing else counts
 */
public record Rule(
        String id,
        TriageLevel level,
        Optional<Condition> anchor,
        Condition when,
        String source,
        Optional<String> sourceDate,
        boolean benignPattern) {}
