package clinic.quiver.handout;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import clinic.quiver.handout.Composition.Composed;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every safety rule on every sheet it acts on, in both languages, read from the printed paper (Clinical knowledge base,
 * 5.1). The lists show all foods that are left, not the first eight, so that no food hides below the fold.
 */
class PrintedSafetyTest {

    /** For each rule a patient for whom it certainly holds. */
    private static final Map<String, UnaryOperator<TestPatient>> PATIENTS = Map.ofEntries(
            entry("child", patient -> patient.number("age", "15")),
            entry("kidney-severe", patient -> patient.has("hx", "dialysis")),
            entry("kidney-any", patient -> patient.has("hx", "ckd").is("ckd-stage", "1-2")),
            entry("kidney-moderate", patient -> patient.has("hx", "ckd").is("ckd-stage", "3")),
            entry("low-potassium-diet", patient -> patient.has("diet-pattern", "low-potassium-kidney")),
            entry("potassium-raising-medicine", patient -> patient.has("meds", "acei-arb")),
            entry(
                    "potassium-raising-and-kidney",
                    patient -> patient.has("meds", "k-sparing").has("hx", "ckd").is("ckd-stage", "1-2")),
            entry("potassium-load", patient -> patient.yes("salt-substitute")),
            entry("potassium-known", patient -> patient),
            entry("potassium-high", patient -> patient.lab("lab-k", "5.2", 0)),
            entry("magnesium-high", patient -> patient.lab("lab-mg", "1.2", 1)),
            entry("vitamin-d-high", patient -> patient.lab("lab-vitd", "130", 1)),
            entry("calcium-high", patient -> patient.has("hx", "sarcoidosis-or-tb")),
            entry("fluid-limit", patient -> patient.has("hx", "heart-failure")),
            entry("sodium-low", patient -> patient.lab("lab-na", "128", 1)),
            entry("sodium-risk", patient -> patient.has("meds", "ssri-snri").number("age", "70")),
            entry("gut-loss", patient -> patient.has("hx", "short-bowel-or-chronic-diarrhoea")),
            entry("allergy-milk", patient -> patient.has("allergy-food", "milk")),
            entry("allergy-tree-nut", patient -> patient.has("allergy-food", "tree-nut")),
            entry("allergy-peanut", patient -> patient.has("allergy-food", "peanut")),
            entry("allergy-sesame", patient -> patient.has("allergy-food", "sesame")),
            entry("allergy-soy", patient -> patient.has("allergy-food", "soy")),
            entry("allergy-wheat", patient -> patient.has("allergy-food", "wheat")),
            entry("allergy-egg", patient -> patient.has("allergy-food", "egg")),
            entry("allergy-fish", patient -> patient.has("allergy-food", "fish")),
            entry("allergy-shellfish", patient -> patient.has("allergy-food", "shellfish")),
            entry("allergy-not-sure", patient -> patient.has("allergy-food", "not-sure")),
            entry("allergy-any", patient -> patient.has("allergy-food", "egg")),
            entry("gluten", patient -> patient.has("diet-pattern", "gluten-free")),
            entry("vegan", patient -> patient.has("diet-pattern", "vegan")),
            entry("lactose", patient -> patient.has("intolerance", "lactose")),
            entry("vegetarian", patient -> patient.has("diet-pattern", "vegetarian")),
            entry("pescatarian", patient -> patient.has("diet-pattern", "pescatarian")),
            entry("halal", patient -> patient.has("diet-pattern", "halal")),
            entry("kosher", patient -> patient.has("diet-pattern", "kosher")),
            entry("diet-other", patient -> patient.has("diet-pattern", "low-fodmap")),
            entry("pregnancy", patient -> patient.is("sex-birth", "female").is("pregnancy", "pregnant")),
            entry("swallowing", patient -> patient.yes("choking")),
            entry("eating-disorder", patient -> patient.has("hx", "eating-disorder")),
            entry("exercise-danger", patient -> patient.fired("E10")),
            entry("diabetes", patient -> patient.has("hx", "diabetes-2")),
            entry("low-sugar-risk", patient -> patient.has("meds", "sulfonylurea")),
            entry("kidney-stones", patient -> patient.has("hx", "kidney-stones")),
            entry("myasthenia", patient -> patient.has("hx", "myasthenia")),
            entry("bariatric", patient -> patient.has("hx", "bariatric")),
            entry("high-blood-pressure", patient -> patient.has("hx", "high-bp")),
            entry("salt", patient -> patient.has("hx", "high-bp")),
            entry(
                    "alcohol",
                    patient -> patient.is("auditc-1", "4").is("auditc-2", "4").is("auditc-3", "4")),
            entry("health-not-known", patient -> patient.has("hx", "not-sure")),
            entry("medicines-not-known", patient -> patient.has("meds", "not-sure")),
            entry("digoxin", patient -> patient.has("meds", "digoxin")),
            entry("warfarin", patient -> patient.has("meds", "warfarin")),
            entry("doac", patient -> patient.has("meds", "doac")),
            entry("levothyroxine", patient -> patient.has("meds", "levothyroxine")),
            entry("bisphosphonate", patient -> patient.has("meds", "bisphosphonate")),
            entry("tetracycline", patient -> patient.has("meds", "tetracycline")),
            entry("quinolone", patient -> patient.has("meds", "quinolone")),
            entry(
                    "quinolone-myasthenia",
                    patient -> patient.has("meds", "quinolone").has("hx", "myasthenia")),
            entry(
                    "calcium-with-thiazide",
                    patient -> patient.has("meds", "thiazide").yes("thirst-pee")),
            entry("thiazide", patient -> patient.has("meds", "thiazide")),
            entry("stomach-acid-pill", patient -> patient.has("meds", "ppi")),
            entry("lithium", patient -> patient.has("meds", "lithium")),
            entry("maoi", patient -> patient.has("meds", "maoi-tca-linezolid")),
            entry("potassium-shift", patient -> patient.has("meds", "beta-agonist")),
            entry("danger-not-ruled-out", patient -> patient.notFired("R01")),
            entry("caffeine-in-food", patient -> patient.fired("C05")),
            entry("default-off", patient -> patient),
            entry("gout", patient -> patient),
            entry("food-labels", patient -> patient));

    static final List<String> RULES = TestPatient.CONTENT.safetyRuleIds();

    private static final HandoutContent WHOLE_LISTS = TestPatient.contentWith(
            "handouts/common.yaml",
            TestPatient.file("handouts/common.yaml")
                    .replaceFirst("foods-shown: *\\d+", "foods-shown: 99")
                    .replaceFirst("from-one-group: *\\d+", "from-one-group: 99"));
    private static final HandoutComposer COMPOSER = new HandoutComposer(
            WHOLE_LISTS,
            TestPatient.RULES.logic(),
            new DayPlates(DailyAmounts.read(Knowledge.builtIn()), AnsweredDiet.read(Knowledge.builtIn(), WHOLE_LISTS)));
    private static final HandoutPrinter PRINTER = new HandoutPrinter(WHOLE_LISTS);

    @Test
    void every_rule_has_its_patient() {
        assertThat(PATIENTS.keySet()).containsExactlyInAnyOrderElementsOf(RULES);
        PATIENTS.forEach((rule, patient) -> assertThat(applied(patient(rule, Language.EN), "H-MG"))
                .as(rule)
                .contains(new AppliedRule(rule(rule), true)));
    }

    /** Without this every "is not printed" below would hold for a food that is printed for nobody. */
    @Test
    void a_patient_without_a_risk_is_shown_every_food_and_line_that_the_rules_take_off() {
        for (Language language : Language.values()) {
            for (String sheet : List.of("H-MG", "H-CA", "H-K", "H-D")) {
                TestPatient healthy = patient("potassium-known", language);
                String paper = printed(healthy, sheet);
                Set<String> offForAll = new HashSet<>();
                rule("default-off")
                        .actions()
                        .forEach(
                                action -> foods(action, sheet).map(FoodItem::id).forEach(offForAll::add));
                foods(sheet)
                        .filter(food -> !offForAll.contains(food.id()))
                        .forEach(food -> assertThat(paper).as(food.id()).containsPattern(row(food, language)));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void on_paper_the_rule_holds_on_every_sheet_in_every_language(String id) {
        int checked = 0;
        for (Language language : Language.values()) {
            for (String sheet : TestPatient.CONTENT.sheetIds()) {
                List<SafetyAction> actions = rule(id).actions().stream()
                        .filter(action -> action.scope().covers(TestPatient.CONTENT.sheet(sheet)))
                        .toList();
                if (!actions.isEmpty()) {
                    check(new Case(id, sheet, language), actions);
                    checked++;
                }
            }
        }
        assertThat(checked).isPositive();
    }

    /** A rule's patient on one sheet. */
    private record Case(String rule, String sheet, Language language) {
        TestPatient patient() {
            return PrintedSafetyTest.patient(rule, language);
        }
    }

    private static void check(Case each, List<SafetyAction> actions) {
        Composition composition = COMPOSER.compose(each.patient().confirmed().request(each.sheet()));
        if (composition instanceof Composed(Handout handout)) {
            String paper = printed(handout);
            actions.forEach(action -> check(each, action, handout, paper));
        } else {
            assertThat(actions)
                    .as(each.toString())
                    .anyMatch(action ->
                            action instanceof SafetyAction.Block || composition instanceof Composition.Refused);
        }
    }

    private static void check(Case each, SafetyAction action, Handout handout, String paper) {
        switch (action) {
            case SafetyAction.Block _ -> fail("blocked, and yet printed: " + each);
            case SafetyAction.LabFirst first -> checkNeeds(first, each.sheet());
            case SafetyAction.Hold _ -> checkHeld(each);
            case SafetyAction.RemoveFoods removed ->
                foods(each.sheet())
                        .filter(removed.foods()::matches)
                        .forEach(food -> assertThat(paper)
                                .as("%s %s", each, food.id())
                                .doesNotContainPattern(row(food, each.language())));
            case SafetyAction.RemoveLines(SheetScope _, Set<String> tags) ->
                lines(each.sheet())
                        .filter(line -> line.tags().stream().anyMatch(tags::contains))
                        .forEach(line -> assertThat(paper)
                                .as("%s %s", each, line.id())
                                .doesNotContainPattern(said(line.id(), each.language())));
            case SafetyAction.ReplaceLines(SheetScope _, String tag, String with) ->
                lines(each.sheet())
                        .filter(line -> line.tags().contains(tag))
                        .forEach(line -> assertThat(paper)
                                .as("%s %s", each, line.id())
                                .doesNotContainPattern(said(line.id(), each.language()))
                                .containsPattern(said(with, each.language())));
            case SafetyAction.Warn(SheetScope _, String line) ->
                assertThat(paper).as(each.toString()).containsPattern(said(line, each.language()));
            case SafetyAction.MarkFoods marked -> checkMarked(paper, marked, each);
            case SafetyAction.FoodsLast last -> checkLast(paper, last, each);
            case SafetyAction.DayLimit(SheetScope _, BigDecimal most) -> checkDay(paper, most);
            case SafetyAction.HidePortions _ ->
                foods(each.sheet())
                        .forEach(food -> assertThat(paper)
                                .doesNotContainPattern(row(food, each.language()))
                                .doesNotContainPattern("\\d mg\\b"));
            case SafetyAction.Note _ ->
                assertThat(handout.decisions())
                        .anyMatch(decision ->
                                decision.ruleId().equals(each.rule()) && decision.effect() == Handout.Effect.NOTE);
        }
    }

    private static void checkNeeds(SafetyAction.LabFirst first, String sheet) {
        String bound = first.below().toPlainString();
        for (TestPatient patient : List.of(
                TestPatient.healthy(),
                TestPatient.healthy().lab(first.lab().value(), "3.9", first.days() + 1),
                TestPatient.healthy().lab(first.lab().value(), bound, 0))) {
            assertThat(COMPOSER.compose(patient.confirmed().request(sheet))).isNotInstanceOf(Composed.class);
        }
    }

    private static void checkDay(String paper, BigDecimal most) {
        Matcher total = Pattern.compile("(?:Together|En total) ([\\d.,]+) ").matcher(paper);
        assertThat(total.find()).isTrue();
        assertThat(new BigDecimal(total.group(1).replaceAll("\\D", ""))).isLessThanOrEqualTo(most);
    }

    private static void checkHeld(Case each) {
        assertThat(COMPOSER.compose(each.patient().request(each.sheet())))
                .isInstanceOfSatisfying(Composed.class, held -> {
                    assertThat(held.handout().openHolds()).isNotEmpty();
                    assertThatThrownBy(() -> PRINTER.print(held.handout())).isInstanceOf(IllegalStateException.class);
                });
    }

    private static void checkMarked(String paper, SafetyAction.MarkFoods marked, Case each) {
        Pattern note = notesUntil(WHOLE_LISTS.texts(each.language()).foodNote(marked.note()), each.language());
        foods(each.sheet()).filter(marked.foods()::matches).forEach(food -> {
            Matcher row = row(food, each.language()).matcher(paper);
            if (row.find()) {
                assertThat(paper.substring(row.end()))
                        .as("%s %s", each, food.id())
                        .matches(note);
            }
        });
    }

    /** A text that starts with the note, other notes before it or none. */
    private static Pattern notesUntil(String note, Language language) {
        String others = String.join(
                "|",
                WHOLE_LISTS.texts(language).keys().stream()
                        .filter(key -> key.startsWith("food-notes."))
                        .map(key -> Pattern.quote(WHOLE_LISTS.texts(language).text(key)))
                        .toList());
        return Pattern.compile(" (?:(?:" + others + ") )*?" + Pattern.quote(note) + ".*");
    }

    private static void checkLast(String paper, SafetyAction.FoodsLast last, Case each) {
        int firstLast = foods(each.sheet())
                .filter(last.foods()::matches)
                .mapToInt(food -> place(food, paper, each.language()))
                .filter(place -> place >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
        assertThat(foods(each.sheet()).filter(food -> !last.foods().matches(food)))
                .allSatisfy(
                        food -> assertThat(place(food, paper, each.language())).isLessThan(firstLast));
    }

    private static int place(FoodItem food, String paper, Language language) {
        Matcher row = row(food, language).matcher(paper);
        return row.find() ? row.start() : -1;
    }

    /** A food's row: its name with its portion behind it; in the day's plate a note may stand between. */
    private static Pattern row(FoodItem food, Language language) {
        HandoutTexts texts = WHOLE_LISTS.texts(language);
        return Pattern.compile(Pattern.quote(texts.food(food.id())) + " (?:[^.\\d]*\\. ){0,2}"
                + Pattern.quote(texts.portion(food.id())));
    }

    /** A line with whatever stands in its places. */
    private static Pattern said(String line, Language language) {
        String[] parts = WHOLE_LISTS.texts(language).line(line).split("\\{[a-z]+}", -1);
        return Pattern.compile(
                String.join(".{1,40}?", Arrays.stream(parts).map(Pattern::quote).toList()));
    }

    private static Stream<FoodItem> foods(String sheet) {
        return WHOLE_LISTS.sheet(sheet).foods().stream().flatMap(list -> list.foods().stream());
    }

    private static Stream<FoodItem> foods(SafetyAction action, String sheet) {
        return action instanceof SafetyAction.RemoveFoods removed
                ? foods(sheet).filter(removed.foods()::matches)
                : Stream.empty();
    }

    private static Stream<SheetPlan.Line> lines(String sheet) {
        return WHOLE_LISTS.sheet(sheet).blocks().stream().flatMap(AnyPatientTest::planned);
    }

    private static TestPatient patient(String rule, Language language) {
        return PATIENTS.getOrDefault(rule, patient -> patient)
                .apply(TestPatient.healthy().lab("lab-k", "3.9", 1).is("sex-birth", "male"))
                .reading(language);
    }

    private static List<AppliedRule> applied(TestPatient patient, String sheet) {
        return COMPOSER.appliedRules(new PatientFacts(patient.request(sheet)));
    }

    private static SafetyRule rule(String id) {
        return TestPatient.CONTENT.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String printed(TestPatient patient, String sheet) {
        return printed(((Composed) COMPOSER.compose(patient.confirmed().request(sheet))).handout());
    }

    private static String printed(Handout handout) {
        try (PDDocument document = Loader.loadPDF(PRINTER.print(handout))) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("(?m)^.* · .* · .*\\b(Page|Página) +\\d+ (of|de) \\d+ *$", "")
                    .replace('\u00A0', ' ')
                    .replaceAll("[•\\s]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
