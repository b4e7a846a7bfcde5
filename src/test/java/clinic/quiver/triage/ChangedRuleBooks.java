package clinic.quiver.triage;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.triage.RuleBook.Content;
import clinic.quiver.triage.Scoring.Alternative;
import clinic.quiver.triage.Scoring.FirstOf;
import clinic.quiver.triage.Scoring.Group;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rule books that differ from another one in a single place. */
public final class ChangedRuleBooks {

    private ChangedRuleBooks() {}

    /** When no sheet is offered at all; empty when there is no such condition. */
    public static Optional<Condition> everySheetBlocked(RuleBook book) {
        return book.content().everySheetBlocked();
    }

    /** The same rule with other conditions. */
    public static Rule with(Rule rule, Condition when, Optional<Condition> anchor) {
        return new Rule(
                rule.id(),
                rule.level(),
                anchor,
                when,
                rule.benignPattern(),
                rule.otherCause(),
                rule.provenance(),
                rule.examples());
    }

    /** The book with one rule in place of that of the same id. */
    public static RuleBook withRule(RuleBook book, Rule changed) {
        Content old = book.content();
        List<Rule> rules = old.rules().stream()
                .map(rule -> rule.id().equals(changed.id()) ? changed : rule)
                .toList();
        return book(book, rules, old.floors(), old.scorings(), old.everySheetBlocked(), old.sheets());
    }

    /** The book with one floor in place of that of the same id. */
    public static RuleBook withFloor(RuleBook book, Floor changed) {
        Content old = book.content();
        List<Floor> floors = old.floors().stream()
                .map(floor -> floor.id().equals(changed.id()) ? changed : floor)
                .toList();
        return book(book, old.rules(), floors, old.scorings(), old.everySheetBlocked(), old.sheets());
    }

    /** The book with one score in place of that of the same nutrient. */
    public static RuleBook withScoring(RuleBook book, Scoring changed) {
        Content old = book.content();
        List<Scoring> scorings = old.scorings().stream()
                .map(scoring -> scoring.nutrient() == changed.nutrient() ? changed : scoring)
                .toList();
        return book(book, old.rules(), old.floors(), scorings, old.everySheetBlocked(), old.sheets());
    }

    /** The book with one sheet in place of that of the same id. */
    public static RuleBook withSheet(RuleBook book, Sheet changed) {
        Content old = book.content();
        List<Sheet> sheets = old.sheets().stream()
                .map(sheet -> sheet.id().equals(changed.id()) ? changed : sheet)
                .toList();
        return book(book, old.rules(), old.floors(), old.scorings(), old.everySheetBlocked(), sheets);
    }

    /** The book with another condition that blocks every sheet. */
    public static RuleBook withEverySheetBlocked(RuleBook book, Condition changed) {
        Content old = book.content();
        return book(book, old.rules(), old.floors(), old.scorings(), Optional.of(changed), old.sheets());
    }

    /** The book with every condition of its rules, scores and sheets changed. */
    public static RuleBook withConditions(RuleBook book, UnaryOperator<Condition> change) {
        Content old = book.content();
        return book(
                book,
                old.rules().stream()
                        .map(rule -> with(
                                rule, change.apply(rule.when()), rule.anchor().map(change)))
                        .toList(),
                old.floors(),
                old.scorings().stream().map(scoring -> changed(scoring, change)).toList(),
                old.everySheetBlocked().map(change),
                old.sheets().stream()
                        .map(sheet -> new Sheet(
                                sheet.id(),
                                change.apply(sheet.wanted()),
                                sheet.blocked().map(change)))
                        .toList());
    }

    private static Scoring changed(Scoring scoring, UnaryOperator<Condition> change) {
        return new Scoring(
                scoring.nutrient(),
                scoring.groups().stream()
                        .map(group -> new Group(
                                group.part(),
                                group.cap(),
                                group.features().stream()
                                        .map(feature -> changed(feature, change))
                                        .toList()))
                        .toList(),
                change.apply(scoring.testFirst()));
    }

    private static FirstOf changed(FirstOf feature, UnaryOperator<Condition> change) {
        return new FirstOf(feature.alternatives().stream()
                .map(alternative -> new Alternative(alternative.points(), change.apply(alternative.when())))
                .toList());
    }

    private static RuleBook book(
            RuleBook book,
            List<Rule> rules,
            List<Floor> floors,
            List<Scoring> scorings,
            Optional<Condition> everySheetBlocked,
            List<Sheet> sheets) {
        Content old = book.content();
        Content content = new Content(
                old.version(),
                old.namedConditions(),
                rules,
                floors,
                scorings,
                old.scoreDefaults(),
                old.moderate(),
                old.high(),
                old.scoreProvenance(),
                everySheetBlocked,
                sheets);
        return new RuleBook(content, book.logic());
    }
}
