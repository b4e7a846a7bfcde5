package clinic.quiver.triage;

import static clinic.quiver.triage.RuleBooks.KNOWLEDGE;
import static clinic.quiver.triage.RuleBooks.QUESTIONNAIRE;
import static clinic.quiver.triage.RuleBooks.RULE_BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.PatientAnswers;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.DeficiencyScore.Band;
import clinic.quiver.triage.Finding.Kind;
import clinic.quiver.triage.vignette.VignetteAnswers;
import clinic.quiver.triage.vignette.VignetteReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

    private static Answers patient(String answers) {
        String yaml = "id: X\nanswers: {" + answers + "}\n";
        return new VignetteAnswers(
                new VignetteReader(QUESTIONNAIRE).read("X.yaml", yaml).given(), QUESTIONNAIRE);
    }

    private static TriageResult assess(String answers) {
        return RULE_BOOK.assess(patient(answers));
    }

    private static Finding finding(TriageResult result, String ruleId) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void all_rules_of_the_content_are_there() {
        assertThat(RULE_BOOK.rules()).hasSize(110);
        assertThat(RULE_BOOK.rules()).extracting(Rule::id).startsWith("E01").endsWith("L26");
        assertThat(RULE_BOOK.rules())
                .allSatisfy(rule -> assertThat(rule.provenance().source()).isNotBlank());
        assertThat(RULE_BOOK.rules())
                .filteredOn(Rule::benignPattern)
                .extracting(Rule::id)
                .containsExactly("C01", "C06");
        assertThat(RULE_BOOK.rules())
                .filteredOn(rule -> rule.anchor().isEmpty())
                .allSatisfy(rule -> assertThat(rule.id()).startsWith("L"));
    }

    @Test
    void every_rule_says_where_it_comes_from_and_who_looks_at_it_again() {
        assertThat(RULE_BOOK.rules()).allSatisfy(rule -> {
            assertThat(rule.provenance().sourceDate()).isNotBlank();
            assertThat(rule.provenance().owner()).isEqualTo("clinical safety officer of the clinic");
            assertThat(rule.provenance().isDue(rule.provenance().reviewBy())).isFalse();
            assertThat(rule.provenance().isDue(rule.provenance().reviewBy().plusDays(1)))
                    .isTrue();
        });
    }

    @Test
    void a_rule_may_have_an_owner_and_a_review_date_of_its_own() {
        String urgent = KNOWLEDGE.text("rules/urgent.yaml");
        var changed = KNOWLEDGE.with(
                "rules/urgent.yaml",
                urgent.replaceFirst("source-date:", "owner: Dr Abara\n  review-by: 2026-12-24\n  source-date:"));
        Rule rule = RuleBookReader.read(changed, QUESTIONNAIRE).rule("U01").orElseThrow();
        assertThat(rule.provenance().owner()).isEqualTo("Dr Abara");
        assertThat(rule.provenance().isDue(LocalDate.of(2026, 12, 25))).isTrue();
    }

    @Test
    void nothing_found_is_routine_and_never_self_care() {
        assertThat(assess("").level()).isEqualTo(TriageLevel.ROUTINE);
        assertThat(assess("triggers: [caffeine]").level()).isEqualTo(TriageLevel.ROUTINE);
        assertThat(assess("age: 30, main-symptom: [twitch], onset-band: days-1-7")
                        .level())
                .isEqualTo(TriageLevel.SELF_CARE);
    }

    @Test
    void a_possible_rule_counts_in_full_and_says_what_is_missing() {
        TriageResult result = assess("palpitations: \"yes\", meds: [digoxin], diarrhoea-days: unknown");
        assertThat(result.level()).isEqualTo(TriageLevel.EMERGENCY);
        Finding possible = finding(result, "E08");
        assertThat(possible.kind()).isEqualTo(Kind.POSSIBLE);
        assertThat(possible.missing()).containsExactly(LinkId.of("diarrhoea-days"));
    }

    @Test
    void what_nothing_points_to_is_shown_and_counts_for_nothing() {
        TriageResult result =
                assess("leg-one-swollen: \"no\", main-symptom: [cramp], salt-substitute: unknown, meds: [acei-arb]");
        Finding open = finding(result, "U08");
        assertThat(open.kind()).isEqualTo(Kind.NOT_SETTLED);
        assertThat(open.missing()).contains(LinkId.of("salt-substitute"));
        assertThat(result.level()).isEqualTo(TriageLevel.ROUTINE);
    }

    @Test
    void an_open_safety_question_is_a_floor() {
        assertThat(assess("weakness: unknown").level()).isEqualTo(TriageLevel.URGENT);
        assertThat(finding(assess("weakness: unknown"), "F01").missing()).containsExactly(LinkId.of("weakness"));
        assertThat(assess("meds: [not-sure]").ruleIds(Kind.FLOOR)).containsExactly("F02");
        assertThat(assess("meds: [ppi, unknown]").ruleIds(Kind.FLOOR)).containsExactly("F02");
        assertThat(assess("ckd-stage: not-sure").ruleIds(Kind.FLOOR)).isEmpty();
    }

    @Test
    void a_finding_explains_itself_by_what_decided() {
        Finding fired = finding(assess("breath-flat: \"yes\", wasting: \"yes\""), "E01");
        assertThat(fired.because().truth()).isEqualTo(Truth.TRUE);
        assertThat(fired.because().decidingEvidence())
                .extracting(evidence -> evidence.item().value())
                .containsExactly("breath-flat", "wasting");
        assertThat(fired.missing()).isEmpty();
    }

    @Test
    void a_rule_that_fails_becomes_a_finding_and_the_others_still_speak() {
        Answers patient = patient("breath-flat: \"yes\", wasting: \"yes\"");
        Answers broken = item -> {
            if (item.value().equals("leg-one-swollen")) {
                throw new IllegalStateException("cannot be read");
            }
            return patient.reply(item);
        };
        TriageResult result = RULE_BOOK.assess(broken);
        assertThat(result.isIncomplete()).isTrue();
        assertThat(result.fired("E01")).isTrue();
        assertThat(finding(result, "U26").kind()).isEqualTo(Kind.FAILED);
        assertThat(finding(result, "U26").level()).isEqualTo(TriageLevel.URGENT);
        assertThat(result.ruleIds(Kind.FAILED)).contains("F02", "U26");
    }

    @Test
    void an_answer_of_a_wrong_type_never_counts_as_no() {
        Answers denied = patient("");
        Answers broken = item ->
                item.value().equals("dark-urine") ? new Reply.Given(new Answer.Text("brown")) : denied.reply(item);
        assertThat(RULE_BOOK.assess(broken).level()).isEqualTo(TriageLevel.URGENT);
        assertThat(RULE_BOOK.assess(broken).isIncomplete()).isTrue();
    }

    @Test
    void scores_that_cannot_be_computed_fail_the_rules_that_ask_for_them() {
        Answers denied = patient("");
        Answers broken = item -> {
            if (item.value().equals("bone-pain")) {
                throw new IllegalStateException("cannot be read");
            }
            return denied.reply(item);
        };
        TriageResult result = RULE_BOOK.assess(broken);
        assertThat(result.scores()).isEmpty();
        assertThat(result.ruleIds(Kind.FAILED)).contains("S08", "R03");
    }

    @Test
    void a_score_says_which_features_counted_and_how_much_is_open() {
        DeficiencyScore potassium = assess("main-symptom: [twitch], meds: [thiazide], vomiting-days: unknown")
                .score(Nutrient.POTASSIUM)
                .orElseThrow();
        assertThat(potassium.points()).isEqualTo(4);
        assertThat(potassium.band()).isEqualTo(Band.MODERATE);
        assertThat(potassium.counted())
                .extracting(DeficiencyScore.Feature::points)
                .containsExactly(1, 3);
        assertThat(potassium.couldBeHigherBy()).isEqualTo(3);
        assertThat(potassium.open()).hasSize(1);
    }

    @Test
    void symptoms_alone_never_make_a_deficiency_likely() {
        TriageResult result = assess(
                "main-symptom: [twitch, cramp], palpitations: \"yes\", fatigue: \"yes\","
                        + " constipation: \"yes\", appetite-low: \"yes\", fn-stairs: \"yes\", tetany: past, bone-pain: \"yes\"");
        assertThat(result.scores()).allSatisfy(score -> assertThat(score.band()).isEqualTo(Band.LOW));
    }

    @Test
    void a_sheet_whose_danger_is_not_settled_is_blocked() {
        HandoutChoice choice = assess("meds: [ppi, thiazide], hx: unknown").handout();
        assertThat(choice.offered()).doesNotContain("H-MG", "H-K");
        assertThat(choice.blocked())
                .filteredOn(blocked -> blocked.sheet().equals("H-MG"))
                .singleElement()
                .satisfies(blocked -> assertThat(blocked.because().truth()).isEqualTo(Truth.UNKNOWN));
    }

    @Test
    void a_child_is_offered_no_adult_sheet() {
        HandoutChoice choice = assess("age: 12, triggers: [caffeine, stress]").handout();
        assertThat(choice.offered()).isEmpty();
        assertThat(choice.blocked())
                .extracting(HandoutChoice.Blocked::sheet)
                .containsExactly("H-CAF", "H-SLEEP", "H-STRESS");
    }

    @Test
    void conditions_may_ask_a_result_for_its_rules_and_scores() {
        Answers patient = patient("main-symptom: [twitch], meds: [thiazide], thirst-pee: unknown, hx: [cancer-now],"
                + " constipation: \"yes\"");
        Answers after = RULE_BOOK.assess(patient).over(patient);
        var reader = RuleBookReader.conditionsAfter(RULE_BOOK, QUESTIONNAIRE);
        assertThat(truth(reader.read(YamlNode.parse("x", "score-k >= 4")), after))
                .isEqualTo(Truth.TRUE);
        assertThat(truth(reader.read(YamlNode.parse("x", "fired R03")), after)).isEqualTo(Truth.TRUE);
        assertThat(truth(reader.read(YamlNode.parse("x", "fired U19")), after)).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(reader.read(YamlNode.parse("x", "fired E01")), after)).isEqualTo(Truth.FALSE);
        assertThat(truth(reader.read(YamlNode.parse("x", "D.ckd")), after)).isEqualTo(Truth.FALSE);
    }

    private static Truth truth(Condition condition, Answers answers) {
        return RULE_BOOK.logic().truth(condition, answers);
    }

    @Test
    void nothing_rings_for_what_was_not_asked_yet() {
        Answers start = PatientAnswers.soFar(
                QUESTIONNAIRE,
                Map.of(),
                Map.of(
                        LinkId.of("age"),
                        new Answer.Quantity(java.math.BigDecimal.valueOf(50)),
                        LinkId.of("sex-birth"),
                        new Answer.Choice("female")),
                Map.of());
        TriageResult result = RULE_BOOK.assess(start);
        assertThat(result.findings()).isEmpty();
        assertThat(result.level()).isEqualTo(TriageLevel.ROUTINE);
    }

    @Test
    void a_form_handed_in_empty_is_urgent() {
        TriageResult result = RULE_BOOK.assess(PatientAnswers.handedIn(QUESTIONNAIRE, Map.of(), Map.of(), Map.of()));
        assertThat(result.level()).isEqualTo(TriageLevel.URGENT);
        assertThat(result.ruleIds(Kind.FLOOR)).containsExactly("F01", "F02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    rules/urgent.yaml   | breath-rest = yes     | breath-rst = yes        | there is no item 'breath-rst'
                    rules/urgent.yaml   | level: URGENT         | level: SOONISH          | 'SOONISH' is none of
                    rules/urgent.yaml   | id: U02               | id: U01                 | 'U01' stands twice
                    rules/urgent.yaml   | id: U02               | id: F01                 | 'F01' stands twice
                    rules/urgent.yaml   | source:               | sauce:                  | unknown key 'sauce'
                    conditions.yaml     | - D.fn                | - D.nf                  | no named condition 'D.nf'
                    conditions.yaml     | name: D.power         | name: D.fn              | 'D.fn' stands twice
                    floors.yaml         | - breath-flat         | - breath-flt            | there is no item 'breath-flt'
                    scores.yaml         | points: 3             | points: -3              | points are never subtracted
                    scores.yaml         | nutrient: mg          | nutrient: zn            | 'zn' is none of
                    handout-choice.yaml | fired U19             | fired U99               | there is no rule 'U99'
                    """)
    void broken_content_is_refused_with_file_and_line(String file, String from, String to, String reason) {
        String text = KNOWLEDGE.text(file);
        assertThat(text).contains(from);
        var broken = KNOWLEDGE.with(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
        assertThatThrownBy(() -> RuleBookReader.read(broken, QUESTIONNAIRE))
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageMatching("(?s).*\\.yaml:\\d+: .*")
                .hasMessageContaining(reason);
    }

    @Test
    void levels_are_written_with_hyphens_and_ordered_as_the_worklist() {
        assertThat(TriageLevel.SELF_CARE.fileName()).isEqualTo("SELF-CARE");
        assertThat(List.of(TriageLevel.values())).isSorted();
        assertThat(TriageLevel.SOON.sooner(TriageLevel.URGENT)).isEqualTo(TriageLevel.URGENT);
    }
}
