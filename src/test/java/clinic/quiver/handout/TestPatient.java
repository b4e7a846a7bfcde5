package clinic.quiver.handout;

import clinic.quiver.handout.HandoutRequest.ClinicContact;
import clinic.quiver.handout.HandoutRequest.Recipient;
import clinic.quiver.handout.PageLayout.Paper;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireReader;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.HandoutChoice.Mode;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.RuleBookReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A patient aged 40 with a benign twitch who denied everything else, for a test to change. */
final class TestPatient {

    static final String WORDS = "Nurse Ana calls you on Monday.";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Knowledge KNOWLEDGE = Knowledge.builtIn();
    static final Questionnaire QUESTIONNAIRE = QuestionnaireReader.read(KNOWLEDGE);
    static final RuleBook RULES = RuleBookReader.read(KNOWLEDGE, QUESTIONNAIRE);

    static final HandoutContent CONTENT =
            HandoutContentReader.read(KNOWLEDGE, RuleBookReader.conditionsAfter(RULES, QUESTIONNAIRE));
    private static final DayPlates PLATES =
            new DayPlates(DailyAmounts.read(KNOWLEDGE), AnsweredDiet.read(KNOWLEDGE, CONTENT));
    static final HandoutComposer COMPOSER = new HandoutComposer(CONTENT, RULES.logic(), PLATES);
    static final HandoutPrinter PRINTER = new HandoutPrinter(CONTENT);

    private final Map<LinkId, Answer> answers = new HashMap<>();
    private final Set<String> fired = new HashSet<>();
    private final Set<String> unsettled = new HashSet<>();
    private final Set<String> blocked = new HashSet<>();
    private final List<LabValue> labs = new ArrayList<>();
    private String name = "Ana Ruiz";
    private Language language = Language.EN;
    private Mode mode = Mode.OFFERED;
    private boolean confirmed;
    private boolean calm = true;
    private ClinicContact clinic = new ClinicContact("Riverside Clinic", "555-0100", "911", "988");
    private List<Consultation.TestResult> results =
            List.of(new Consultation.TestResult("Magnesium", "0.6 mmol/L", "0.7–1 mmol/L", Consultation.Where.LOW));
    private Map<String, String> words = Map.of("H-RES", WORDS, "H-BFS", WORDS);
    private PageLayout layout = new PageLayout(Paper.LETTER, false, PageLayout.Ink.COLOUR);

    private TestPatient() {
        number("age", "40");
        fired("R01");
    }

    static TestPatient healthy() {
        return new TestPatient();
    }

    /** Content with one file changed, read as at start. */
    static HandoutContent contentWith(String file, String text) {
        return HandoutContentReader.read(
                KNOWLEDGE.with(file, text), RuleBookReader.conditionsAfter(RULES, QUESTIONNAIRE));
    }

    static String file(String path) {
        return KNOWLEDGE.text(path);
    }

    TestPatient has(String item, String... codes) {
        answers.put(LinkId.of(item), new Answer.Choices(new TreeSet<>(List.of(codes))));
        return this;
    }

    TestPatient is(String item, String code) {
        answers.put(LinkId.of(item), new Answer.Choice(code));
        return this;
    }

    TestPatient yes(String item) {
        answers.put(LinkId.of(item), new Answer.YesNo(true));
        return this;
    }

    TestPatient number(String item, String value) {
        answers.put(LinkId.of(item), new Answer.Quantity(new BigDecimal(value)));
        return this;
    }

    TestPatient unknown(String item) {
        answers.put(LinkId.of(item), new Answer.DoesNotKnow());
        return this;
    }

    TestPatient fired(String rule) {
        fired.add(rule);
        return this;
    }

    TestPatient unsettled(String rule) {
        unsettled.add(rule);
        return this;
    }

    TestPatient blocked(String sheet) {
        blocked.add(sheet);
        return this;
    }

    /** The clinician has written nothing yet. */
    TestPatient wordless() {
        words = Map.of();
        return this;
    }

    TestPatient withoutResults() {
        results = List.of();
        return this;
    }

    TestPatient notCalm() {
        calm = false;
        return this;
    }

    TestPatient notFired(String rule) {
        fired.remove(rule);
        return this;
    }

    TestPatient lab(String test, String value, int daysAgo) {
        labs.add(new LabValue(LinkId.of(test), new BigDecimal(value), TODAY.minusDays(daysAgo)));
        return this;
    }

    TestPatient named(String newName) {
        name = newName;
        return this;
    }

    TestPatient reading(Language newLanguage) {
        language = newLanguage;
        return this;
    }

    TestPatient at(Mode newMode) {
        mode = newMode;
        return this;
    }

    /** A clinician has confirmed every rule that holds a sheet. */
    TestPatient confirmed() {
        confirmed = true;
        return this;
    }

    TestPatient on(Paper paper, boolean largePrint) {
        layout = new PageLayout(paper, largePrint, PageLayout.Ink.COLOUR);
        return this;
    }

    TestPatient on(PageLayout newLayout) {
        layout = newLayout;
        return this;
    }

    /** The clinic whose sheets these are. */
    TestPatient atClinic(String newClinic, String newPhone) {
        clinic = new ClinicContact(newClinic, newPhone, "911", "988");
        return this;
    }

    /** What the clinician wrote for the sheets that ask for it. */
    TestPatient told(String newWords) {
        words = Map.of("H-RES", newWords, "H-BFS", newWords);
        return this;
    }

    Composition compose(String... sheets) {
        return COMPOSER.compose(request(sheets));
    }

    HandoutRequest request(String... sheets) {
        Set<String> lifted = new HashSet<>();
        if (confirmed) {
            lifted.addAll(CONTENT.safetyRuleIds());
            lifted.add(HandoutComposer.LEVEL_URGENT);
        }
        return new HandoutRequest(
                language,
                List.of(sheets),
                blocked,
                mode,
                item -> answers.containsKey(item)
                        ? new Reply.Given(answers.getOrDefault(item, new Answer.Skipped()))
                        : new Reply.Denied(),
                fired,
                unsettled,
                labs,
                lifted,
                clinic,
                new Recipient(name, LocalDate.of(1986, 3, 4)),
                Optional.of("Dr. Lena Park"),
                language.isTranslated(),
                TODAY,
                layout,
                new Consultation(results, words, calm));
    }

    Handout handout(String... sheets) {
        if (compose(sheets) instanceof Composition.Composed(Handout handout)) {
            return handout;
        }
        throw new AssertionError("not composed: " + compose(sheets));
    }

    /** The day that stands behind a sheet, whether or not the sheet may be made. */
    DayPlate plate(String sheet) {
        PatientFacts facts = new PatientFacts(request(sheet));
        return PLATES.of(
                Nutrient.ofSheet(sheet).orElseThrow(), CONTENT.sheet(sheet), facts, COMPOSER.appliedRules(facts));
    }

    /** All foods that the safety rules leave on a sheet; empty when tips stand there instead. */
    List<String> suitable(String sheet) {
        return handout(sheet).sheets().getFirst().blocks().stream()
                .filter(AdviceBlock.Foods.class::isInstance)
                .map(AdviceBlock.Foods.class::cast)
                .flatMap(foods -> foods.suitable().stream())
                .toList();
    }
}
