package clinic.quiver.bench.table;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.Sum;
import clinic.quiver.triage.Floor;
import clinic.quiver.triage.Nutrient;
import clinic.quiver.triage.Rule;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.Scoring;
import clinic.quiver.triage.TriageLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rule book as a table: a row a rule, a row a floor, a row a score, and the facts they speak of. Every peer's source
 * is written from it.
 *
 * @param fields every fact that any row speaks of
 * @param sums every sum by its name
 * @param usual the numbers that stand in for the scores when none was given
 */
public record Table(
        List<RuleRow> rules,
        List<FloorRow> floors,
        List<ScoreRow> scores,
        SortedSet<Field> fields,
        Scope inRules,
        Scope inScores,
        Map<LinkId, Sum> sums,
        Map<LinkId, BigDecimal> usual) {

    /** One rule: it fires when certain, is possible when it may be true and its anchor certainly is. */
    public record RuleRow(
            int place,
            String id,
            TriageLevel level,
            boolean benign,
            Condition when,
            Condition anchor,
            Formula certain,
            Formula possible,
            Formula anchored) {}

    /** One floor: true as soon as one of its questions is open. */
    public record FloorRow(int place, String id, TriageLevel level, Formula open) {}

    /** One score: the parts' points, each up to its cap, added up. */
    public record ScoreRow(Nutrient nutrient, List<Part> parts) {}

    /** Features of one kind. */
    public record Part(OptionalInt cap, List<FirstOf> features) {}

    /** Alternatives of which the first that is certain counts. */
    public record FirstOf(List<Alternative> alternatives) {}

    /** A condition with its points. */
    public record Alternative(int points, Condition when, Formula certain) {}

    /** Writes the rule book as a table. */
    public static Table of(Knowledge knowledge, Questionnaire questionnaire, RuleBook ruleBook) {
        YamlNode scores = knowledge.yaml("scores.yaml");
        Map<LinkId, Sum> sums = new HashMap<>();
        questionnaire.sums().forEach(sum -> sums.put(sum.name(), sum));
        scores.optional("sums")
                .ifPresent(list -> list.list().stream().map(Table::sum).forEach(sum -> sums.put(sum.name(), sum)));
        Map<LinkId, BigDecimal> usual = numbers(scores.required("defaults"));
        SortedSet<Field> named = new TreeSet<>();
        Scope inRules = new Scope(ruleBook.logic(), sums, Set.of(), named);
        Scope inScores = new Scope(ruleBook.logic(), sums, usual.keySet(), named);
        List<RuleRow> rules = new ArrayList<>();
        ruleBook.rules().forEach(rule -> rules.add(row(rules.size(), rule, new TwoValued(inRules))));
        List<FloorRow> floors = new ArrayList<>();
        ruleBook.floors().forEach(floor -> floors.add(row(floors.size(), floor, questionnaire, inRules)));
        List<ScoreRow> scoreRows = ruleBook.scorings().stream()
                .map(scoring -> row(scoring, new TwoValued(inScores)))
                .toList();
        return new Table(
                List.copyOf(rules),
                List.copyOf(floors),
                scoreRows,
                Collections.unmodifiableSortedSet(named),
                inRules,
                inScores,
                Map.copyOf(sums),
                usual);
    }

    private static Sum sum(YamlNode node) {
        return new Sum(LinkId.of(node.required("name").text()), new LinkedHashMap<>(numbers(node.required("parts"))));
    }

    private static Map<LinkId, BigDecimal> numbers(YamlNode node) {
        Map<LinkId, BigDecimal> numbers = new LinkedHashMap<>();
        node.entries().forEach((name, number) -> numbers.put(LinkId.of(name), number.number()));
        return numbers;
    }

    private static RuleRow row(int place, Rule rule, TwoValued twoValued) {
        Condition anchor = rule.anchor().orElse(new Condition.Any(List.of()));
        return new RuleRow(
                place,
                rule.id(),
                rule.level(),
                rule.benignPattern(),
                rule.when(),
                anchor,
                twoValued.certain(rule.when()),
                twoValued.possible(rule.when()),
                twoValued.certain(anchor));
    }

    private static FloorRow row(int place, Floor floor, Questionnaire questionnaire, Scope scope) {
        List<Formula> open = floor.items().stream()
                .map(item -> open(questionnaire.item(item), floor.countsNotSure(), scope))
                .toList();
        return new FloorRow(place, floor.id(), floor.level(), new Formula.Any(open));
    }

    private static Formula open(Item item, boolean countsNotSure, Scope scope) {
        SortedSet<String> unknown = new TreeSet<>(Set.of(Answers.UNKNOWN_CODE));
        return switch (item.type()) {
            case YES_NO, CHOICE -> new Formula.CodeIn(scope.code(item.linkId()), unknown);
            case CHOICES -> {
                if (countsNotSure) {
                    unknown.add("not-sure");
                }
                yield new Formula.Holds(scope.list(item.linkId()), unknown);
            }
            case BODY_MAP -> new Formula.Holds(scope.list(item.linkId()), unknown);
            case QUANTITY -> new Formula.NumberOpen(scope.number(item.linkId()));
            case DATE, TEXT -> throw new IllegalArgumentException(item.linkId() + " cannot stand in a floor");
        };
    }

    private static ScoreRow row(Scoring scoring, TwoValued twoValued) {
        return new ScoreRow(
                scoring.nutrient(),
                scoring.groups().stream()
                        .map(group -> new Part(
                                group.cap(),
                                group.features().stream()
                                        .map(feature -> firstOf(feature, twoValued))
                                        .toList()))
                        .toList());
    }

    private static FirstOf firstOf(Scoring.FirstOf feature, TwoValued twoValued) {
        return new FirstOf(feature.alternatives().stream()
                .map(alternative -> new Alternative(
                        alternative.points(), alternative.when(), twoValued.certain(alternative.when())))
                .toList());
    }
}
