package clinic.quiver.triage.mutation;

import clinic.quiver.triage.Rule;
import clinic.quiver.triage.RuleBook;
import java.util.List;
import java.util.function.Supplier;

/**
 * The rule book with one small change.
 *
 * @param rules the rules whose conditions are changed by it
 * @param book the whole book after the change, made when it is needed
 * @param decisions what is decided differently; empty where nothing uses the changed words
 * @param canBeSearched whether the decisions are all that changes; points and floors are no conditions
 */
record Mutant(
        Site site,
        String place,
        String change,
        List<RuleChange> rules,
        Supplier<RuleBook> book,
        List<Change> decisions,
        boolean canBeSearched) {

    /**
     * Where the changed words stand.
     *
     * @param owner a rule, floor, named condition, nutrient or sheet
     * @param part such as {@code when} or {@code anchor}
     */
    record Site(Group group, String file, String owner, String part) {}

    /** One rule before and after. */
    record RuleChange(Rule before, Rule after) {}

    /**
     * One decision before and after.
     *
     * @param ruleId the rule that decides; empty for what is no rule
     */
    record Change(String ruleId, Decision before, Decision after) {

        static Change of(RuleChange rule) {
            return new Change(rule.before().id(), Decision.of(rule.before()), Decision.of(rule.after()));
        }
    }

    /** Such as {@code rules/emergency.yaml E09 when 2.1: exam-hr <= 50 -> < 50}. */
    String words() {
        return site.file() + " " + site.owner() + " " + site.part() + (place.isEmpty() ? "" : " " + place) + ": "
                + change;
    }
}
