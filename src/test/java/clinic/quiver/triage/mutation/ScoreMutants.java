package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.triage.ChangedRuleBooks;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.Scoring;
import clinic.quiver.triage.Scoring.Alternative;
import clinic.quiver.triage.Scoring.FirstOf;
import clinic.quiver.triage.mutation.Mutant.Change;
import clinic.quiver.triage.mutation.Mutant.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every small change to the deficiency scores: their features, points and caps. */
final class ScoreMutants {

    private static final String FILE = "scores.yaml";

    private final RuleBook book;
    private final Steps steps;
    private final List<Mutant> mutants = new ArrayList<>();

    private ScoreMutants(RuleBook book, Steps steps) {
        this.book = book;
        this.steps = steps;
    }

    static List<Mutant> of(RuleBook book, Steps steps) {
        ScoreMutants all = new ScoreMutants(book, steps);
        book.scorings().forEach(all::scoring);
        return List.copyOf(all.mutants);
    }

    private void scoring(Scoring scoring) {
        for (int g = 0; g < scoring.groups().size(); g++) {
            int position = g;
            group(scoring, scoring.groups().get(g), changed -> {
                List<Scoring.Group> groups = new ArrayList<>(scoring.groups());
                groups.set(position, changed);
                return new Scoring(scoring.nutrient(), groups, scoring.testFirst());
            });
        }
    }

    private void group(Scoring scoring, Scoring.Group group, Function<Scoring.Group, Scoring> whole) {
        Site site = new Site(
                Group.SOON, FILE, scoring.nutrient().code(), group.part().name().toLowerCase(java.util.Locale.ROOT));
        if (group.cap().isPresent()) {
            int cap = group.cap().getAsInt();
            for (int other : List.of(cap - 1, cap + 1)) {
                add(
                        site,
                        "",
                        "cap " + cap + " -> " + other,
                        whole.apply(new Scoring.Group(group.part(), OptionalInt.of(other), group.features())),
                        Optional.empty());
            }
        }
        for (int f = 0; f < group.features().size(); f++) {
            List<Alternative> alternatives = group.features().get(f).alternatives();
            for (int a = 0; a < alternatives.size(); a++) {
                alternative(site, group, f, a, whole);
            }
        }
    }

    private void alternative(Site site, Scoring.Group group, int f, int a, Function<Scoring.Group, Scoring> whole) {
        Alternative old = group.features().get(f).alternatives().get(a);
        String place = (f + 1) + "." + (a + 1);
        Function<Alternative, Scoring> put = changed -> whole.apply(with(group, f, a, changed));
        for (int points : List.of(old.points() - 1, old.points() + 1)) {
            String change = ConditionWords.of(old.when()) + ": " + old.points() + " points -> " + points;
            add(site, place, change, put.apply(new Alternative(points, old.when())), Optional.empty());
        }
        for (Mutation mutation : ConditionMutations.of(old.when(), steps)) {
            add(
                    site,
                    mutation.place().isEmpty() ? place : place + "." + mutation.place(),
                    mutation.change(),
                    put.apply(new Alternative(old.points(), mutation.mutated())),
                    Optional.of(new Change(
                            "", Decision.whetherTrue(old.when()), Decision.whetherTrue(mutation.mutated()))));
        }
    }

    private static Scoring.Group with(Scoring.Group group, int f, int a, Alternative changed) {
        List<Alternative> alternatives = new ArrayList<>(group.features().get(f).alternatives());
        alternatives.set(a, changed);
        List<FirstOf> features = new ArrayList<>(group.features());
        features.set(f, new FirstOf(alternatives));
        return new Scoring.Group(group.part(), group.cap(), features);
    }

    private void add(Site site, String place, String change, Scoring changed, Optional<Change> decision) {
        mutants.add(new Mutant(
                site,
                place,
                change,
                List.of(),
                () -> ChangedRuleBooks.withScoring(book, changed),
                decision.stream().toList(),
                decision.isPresent()));
    }

    /** The conditions that only scores and sheets use by name. */
    static List<Named> ownConditions(RuleBook book) {
        List<Named> found = new ArrayList<>();
        ownUses(book).forEach(condition -> collect(condition, book, found));
        return List.copyOf(found);
    }

    /** Whether a score or the choice of sheets uses this condition. */
    static boolean use(RuleBook book, String name) {
        return ownUses(book).anyMatch(condition -> Leaves.uses(condition, name));
    }

    private static Stream<Condition> ownUses(RuleBook book) {
        Stream<Condition> features = book.scorings().stream()
                .flatMap(scoring -> scoring.groups().stream())
                .flatMap(group -> group.features().stream())
                .flatMap(feature -> feature.alternatives().stream())
                .map(Alternative::when);
        Stream<Condition> sheets = book.sheets().stream()
                .flatMap(sheet -> Stream.concat(Stream.of(sheet.wanted()), sheet.blocked().stream()));
        return Stream.concat(features, sheets);
    }

    private static void collect(Condition condition, RuleBook book, List<Named> found) {
        if (condition instanceof Named named && !book.namedConditions().contains(named) && !found.contains(named)) {
            found.add(named);
        }
        Leaves.partsOf(condition).forEach(part -> collect(part, book, found));
    }
}
