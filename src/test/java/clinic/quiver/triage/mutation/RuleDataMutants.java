package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.triage.ChangedRuleBooks;
import clinic.quiver.triage.Rule;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.mutation.Mutant.Change;
import clinic.quiver.triage.mutation.Mutant.RuleChange;
import clinic.quiver.triage.mutation.Mutant.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every small change to the rules and to the conditions that they use by name. */
final class RuleDataMutants {

    private static final Map<String, String> FILES =
            Map.of("E", "emergency", "U", "urgent", "S", "soon", "R", "routine", "C", "self-care", "L", "labs");

    private final RuleBook book;
    private final Steps steps;
    private final List<Mutant> mutants = new ArrayList<>();

    private RuleDataMutants(RuleBook book, Steps steps) {
        this.book = book;
        this.steps = steps;
    }

    static List<Mutant> of(RuleBook book, Steps steps) {
        RuleDataMutants all = new RuleDataMutants(book, steps);
        for (Named named : book.namedConditions()) {
            if (isUsed(book, named)) {
                all.named(named, "conditions.yaml", all.groupOf(named));
            }
        }
        ScoreMutants.ownConditions(book)
                .forEach(named -> all.named(named, "scores.yaml or handout-choice.yaml", Group.SHEETS));
        book.rules().forEach(all::rule);
        return List.copyOf(all.mutants);
    }

    /** Whether a rule, a score or the choice of sheets uses the condition; what nothing uses changes nothing. */
    static boolean isUsed(RuleBook book, Named named) {
        return ScoreMutants.use(book, named.name()) || book.rules().stream().anyMatch(rule -> uses(rule, named));
    }

    private void rule(Rule rule) {
        String file = "rules/" + FILES.get(rule.id().substring(0, 1)) + ".yaml";
        Group group = Group.of(rule.level());
        Site when = new Site(group, file, rule.id(), "when");
        for (Mutation mutation : ConditionMutations.of(rule.when(), steps)) {
            add(when, mutation, rule, ChangedRuleBooks.with(rule, mutation.mutated(), rule.anchor()));
        }
        Site anchor = new Site(group, file, rule.id(), "anchor");
        rule.anchor().ifPresent(condition -> {
            for (Mutation mutation : ConditionMutations.of(condition, steps)) {
                add(anchor, mutation, rule, ChangedRuleBooks.with(rule, rule.when(), Optional.of(mutation.mutated())));
            }
        });
    }

    private void add(Site site, Mutation mutation, Rule before, Rule after) {
        RuleChange change = new RuleChange(before, after);
        mutants.add(new Mutant(
                site,
                mutation.place(),
                mutation.change(),
                List.of(change),
                () -> ChangedRuleBooks.withRule(book, after),
                List.of(Change.of(change)),
                true));
    }

    private void named(Named named, String file, Group group) {
        Site site = new Site(group, file, named.name(), "when");
        for (Mutation mutation : ConditionMutations.of(named.condition(), steps)) {
            Redefinition redefinition = new Redefinition(named.name(), mutation.mutated());
            List<RuleChange> rules = usersOf(named).stream()
                    .map(rule -> new RuleChange(rule, redefinition.in(rule)))
                    .toList();
            mutants.add(new Mutant(
                    site,
                    mutation.place(),
                    mutation.change(),
                    rules,
                    () -> ChangedRuleBooks.withConditions(book, redefinition::in),
                    decisions(named, mutation, rules),
                    true));
        }
    }

    // Scores and sheets may use the condition in ways of their own: there it must mean the same.
    private List<Change> decisions(Named named, Mutation mutation, List<RuleChange> rules) {
        List<Change> decisions = new ArrayList<>(rules.stream().map(Change::of).toList());
        if (ScoreMutants.use(book, named.name())) {
            decisions.add(new Change(
                    "", Decision.inThreeValues(named.condition()), Decision.inThreeValues(mutation.mutated())));
        }
        return decisions;
    }

    private Group groupOf(Named named) {
        return usersOf(named).stream()
                .map(Rule::level)
                .min(Comparator.naturalOrder())
                .map(Group::of)
                .orElse(Group.SHEETS);
    }

    private List<Rule> usersOf(Named named) {
        return book.rules().stream().filter(rule -> uses(rule, named)).toList();
    }

    private static boolean uses(Rule rule, Named named) {
        return Leaves.uses(rule.when(), named.name())
                || rule.anchor()
                        .map(anchor -> Leaves.uses(anchor, named.name()))
                        .orElse(false);
    }
}
