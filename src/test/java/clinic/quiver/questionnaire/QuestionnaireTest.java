package clinic.quiver.questionnaire;

import static clinic.quiver.questionnaire.SmallQuestionnaire.QUESTIONNAIRE;
import static clinic.quiver.questionnaire.SmallQuestionnaire.choice;
import static clinic.quiver.questionnaire.SmallQuestionnaire.choices;
import static clinic.quiver.questionnaire.SmallQuestionnaire.no;
import static clinic.quiver.questionnaire.SmallQuestionnaire.number;
import static clinic.quiver.questionnaire.SmallQuestionnaire.sites;
import static clinic.quiver.questionnaire.SmallQuestionnaire.unknown;
import static clinic.quiver.questionnaire.SmallQuestionnaire.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.questionnaire.AnswerCheck.Accepted;
import clinic.quiver.questionnaire.AnswerCheck.Reason;
import clinic.quiver.questionnaire.AnswerCheck.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Map<LinkId, Answer> given(Map<String, Answer> answers) {
        Map<LinkId, Answer> given = new HashMap<>();
        answers.forEach((item, answer) -> given.put(LinkId.of(item), answer));
        return given;
    }

    private static PatientAnswers soFar(Map<String, Answer> answers) {
        return PatientAnswers.soFar(QUESTIONNAIRE, given(answers), Map.of(), Map.of());
    }

    private static PatientAnswers handedIn(Map<String, Answer> answers) {
        return PatientAnswers.handedIn(QUESTIONNAIRE, given(answers), Map.of(), Map.of());
    }

    private static Reply reply(PatientAnswers answers, String item) {
        return answers.reply(LinkId.of(item));
    }

    private static String firstOpenPage(Map<String, Answer> answers) {
        return QUESTIONNAIRE
                .firstOpenPage(given(answers), soFar(answers))
                .map(Page::id)
                .orElse("none");
    }

    @Test
    void a_question_opens_with_the_answer_it_depends_on() {
        LinkId speed = LinkId.of("weakness-speed");
        assertThat(QUESTIONNAIRE.isShown(speed, soFar(Map.of()))).isFalse();
        assertThat(QUESTIONNAIRE.isShown(speed, soFar(Map.of("weakness", no()))))
                .isFalse();
        assertThat(QUESTIONNAIRE.isShown(speed, soFar(Map.of("weakness", yes()))))
                .isTrue();
    }

    @Test
    void a_question_that_may_matter_is_asked() {
        assertThat(QUESTIONNAIRE.isShown(LinkId.of("weakness-speed"), soFar(Map.of("weakness", unknown()))))
                .isTrue();
    }

    @Test
    void facts_of_registration_and_findings_of_clinicians_are_never_asked() {
        assertThat(QUESTIONNAIRE.isShown(LinkId.of("age"), soFar(Map.of()))).isFalse();
        assertThat(QUESTIONNAIRE.isShown(LinkId.of("lab-k"), soFar(Map.of()))).isFalse();
    }

    @Test
    void the_first_open_page_is_where_the_patient_goes_on() {
        assertThat(firstOpenPage(Map.of())).isEqualTo("weakness");
        assertThat(firstOpenPage(Map.of("weakness", no()))).isEqualTo("general");
        assertThat(firstOpenPage(Map.of("weakness", yes()))).isEqualTo("weakness-speed");
        assertThat(firstOpenPage(Map.of("weakness", no(), "fever", no()))).isEqualTo("general");
        assertThat(firstOpenPage(Map.of("weakness", no(), "fever", no(), "cough", no())))
                .isEqualTo("meds");
    }

    @Test
    void pages_follow_the_answers_in_both_directions() {
        PatientAnswers answers = soFar(Map.of("weakness", no()));
        Page weakness = QUESTIONNAIRE.page("weakness").orElseThrow();
        Page general = QUESTIONNAIRE.page("general").orElseThrow();
        assertThat(QUESTIONNAIRE.pageAfter(weakness, answers)).contains(general);
        assertThat(QUESTIONNAIRE.pageBefore(general, answers)).contains(weakness);
        assertThat(QUESTIONNAIRE.pageBefore(weakness, answers)).isEmpty();
        assertThat(QUESTIONNAIRE.pagesStillToCome(given(Map.of("weakness", no())), answers))
                .isEqualTo(8);
        assertThat(QUESTIONNAIRE.pagesShown(answers)).hasSize(9);
    }

    @Test
    void an_answer_that_is_no_longer_reachable_is_not_used() {
        PatientAnswers answers = soFar(Map.of("weakness", no(), "weakness-speed", choice("minutes")));
        assertThat(reply(answers, "weakness-speed")).isEqualTo(new Reply.NotShown());
    }

    @Test
    void what_was_not_reached_yet_rings_nothing_but_what_was_passed_over_is_unknown() {
        assertThat(reply(soFar(Map.of()), "weakness")).isEqualTo(new Reply.NotShown());
        assertThat(reply(handedIn(Map.of()), "weakness")).isEqualTo(new Reply.Given(new Answer.Skipped()));
        assertThat(reply(handedIn(Map.of()), "worry")).isEqualTo(new Reply.NotShown());
        assertThat(reply(handedIn(Map.of("worry", new Answer.Skipped())), "worry"))
                .isEqualTo(new Reply.NotShown());
        assertThat(reply(handedIn(Map.of()), "lab-k")).isEqualTo(new Reply.NotShown());
    }

    @Test
    void a_missing_fact_of_registration_is_unknown() {
        assertThat(reply(soFar(Map.of()), "age")).isEqualTo(new Reply.Given(unknown()));
    }

    @Test
    void only_answers_that_fit_are_accepted() {
        assertThat(check("weakness", yes())).isEqualTo(new Accepted(false));
        assertThat(check("weakness", unknown())).isEqualTo(new Accepted(false));
        assertThat(check("weakness", number("1"))).isEqualTo(AnswerCheck.refused(Reason.WRONG_TYPE));
        assertThat(check("weakness-speed", choice("seconds"))).isEqualTo(AnswerCheck.refused(Reason.UNKNOWN_OPTION));
        assertThat(check("nonsense", yes())).isEqualTo(AnswerCheck.refused(Reason.UNKNOWN_ITEM));
        assertThat(check("meds", choices("ppi", "digoxin"))).isEqualTo(new Accepted(false));
        assertThat(check("meds", choices("ppi", "none"))).isEqualTo(AnswerCheck.refused(Reason.NONE_IS_EXCLUSIVE));
        assertThat(check("meds", choices())).isEqualTo(AnswerCheck.refused(Reason.NOTHING_CHOSEN));
        assertThat(check("twitch-sites", sites())).isEqualTo(new Accepted(false));
    }

    @Test
    void numbers_keep_to_their_limits() {
        assertThat(check("caf-coffee", number("2.5"))).isEqualTo(new Accepted(false));
        assertThat(check("caf-coffee", number("21"))).isEqualTo(new Accepted(true));
        assertThat(check("caf-coffee", number("31"))).isEqualTo(refused("caf-coffee", Reason.OUT_OF_RANGE));
        assertThat(check("caf-coffee", number("-1"))).isEqualTo(refused("caf-coffee", Reason.OUT_OF_RANGE));
        assertThat(check("caf-coffee", number("2.25"))).isEqualTo(refused("caf-coffee", Reason.TOO_PRECISE));
    }

    @Test
    void dates_lie_within_a_life() {
        assertThat(check("onset-date", new Answer.Date(TODAY))).isEqualTo(new Accepted(false));
        assertThat(check("onset-date", new Answer.Date(TODAY.plusDays(1))))
                .isEqualTo(AnswerCheck.refused(Reason.FUTURE_DATE));
        assertThat(check("onset-date", new Answer.Date(TODAY.minusYears(130))))
                .isEqualTo(AnswerCheck.refused(Reason.BEFORE_BIRTH));
    }

    @Test
    void texts_are_short_and_printable() {
        assertThat(check("worry", new Answer.Text("¿Es grave? 😟\nMi padre lo tuvo.")))
                .isEqualTo(new Accepted(false));
        assertThat(check("worry", new Answer.Text("x".repeat(500)))).isEqualTo(new Accepted(false));
        assertThat(check("worry", new Answer.Text("x".repeat(501)))).isEqualTo(refused("worry", Reason.TOO_LONG));
        assertThat(check("worry", new Answer.Text("\u0000"))).isEqualTo(AnswerCheck.refused(Reason.BAD_CHARACTERS));
        assertThat(check("worry", new Answer.Text("\ud83d"))).isEqualTo(AnswerCheck.refused(Reason.BAD_CHARACTERS));
    }

    @Test
    void a_refusal_names_its_reason_and_only_a_broken_limit_its_range() {
        assertThat(check("weakness", number("1"))).isEqualTo(new Refused(Reason.WRONG_TYPE, Optional.empty()));
        assertThat(check("caf-coffee", number("31")))
                .isEqualTo(new Refused(
                        Reason.OUT_OF_RANGE,
                        QUESTIONNAIRE.item(LinkId.of("caf-coffee")).range()));
        assertThat(QUESTIONNAIRE.item(LinkId.of("caf-coffee")).range()).isPresent();
    }

    @Test
    void not_answering_fits_every_question() {
        assertThat(check("weakness", new Answer.Declined())).isEqualTo(new Accepted(false));
        assertThat(check("caf-coffee", new Answer.Skipped())).isEqualTo(new Accepted(false));
        assertThat(check("meds", new Answer.DoesNotKnow())).isEqualTo(new Accepted(false));
    }

    @Test
    void limits_belong_to_what_is_allowed() {
        assertThat(check("caf-coffee", number("0"))).isEqualTo(new Accepted(false));
        assertThat(check("caf-coffee", number("30"))).isEqualTo(new Accepted(true));
        assertThat(check("caf-coffee", number("20"))).isEqualTo(new Accepted(false));
        assertThat(check("caf-pill", number("20"))).isEqualTo(new Accepted(false));
        assertThat(check("caf-coffee", number("2.50"))).isEqualTo(new Accepted(false));
        assertThat(check("onset-date", new Answer.Date(TODAY.minusYears(125)))).isEqualTo(new Accepted(false));
        NumberRange upToTwo = NumberRange.upTo(java.math.BigDecimal.TWO);
        assertThat(upToTwo.contains(java.math.BigDecimal.TWO)).isTrue();
        assertThat(upToTwo.contains(java.math.BigDecimal.valueOf(3))).isFalse();
        assertThat(upToTwo.isUnusual(java.math.BigDecimal.TWO)).isFalse();
    }

    @Test
    void lists_hold_known_codes_and_may_be_left_open_unless_everything_was_denied() {
        assertThat(check("meds", choices("ppi", Answers.UNKNOWN_CODE))).isEqualTo(new Accepted(false));
        assertThat(check("meds", choices("none"))).isEqualTo(new Accepted(false));
        assertThat(check("meds", choices("none", Answers.UNKNOWN_CODE)))
                .isEqualTo(AnswerCheck.refused(Reason.NONE_IS_EXCLUSIVE));
        assertThat(check("meds", choices(Answers.UNKNOWN_CODE))).isEqualTo(AnswerCheck.refused(Reason.NOTHING_CHOSEN));
        assertThat(check("meds", choices("ppi", "aspirin"))).isEqualTo(AnswerCheck.refused(Reason.UNKNOWN_OPTION));
        assertThat(check("twitch-sites", sites("hand:left"))).isEqualTo(new Accepted(false));
    }

    @Test
    void texts_may_hold_line_breaks_and_tabs() {
        assertThat(check("worry", new Answer.Text("a\r\n\tb"))).isEqualTo(new Accepted(false));
        assertThat(check("worry", new Answer.Text("a\u0007b"))).isEqualTo(AnswerCheck.refused(Reason.BAD_CHARACTERS));
        assertThat(SmallQuestionnaire.read(SmallQuestionnaire.YAML)
                        .check(LinkId.of("worry"), new Answer.Text("x".repeat(501)), TODAY))
                .isEqualTo(refused("worry", Reason.TOO_LONG));
    }

    @Test
    void a_section_that_is_not_asked_leaves_no_page_behind() {
        Questionnaire whole = SmallQuestionnaire.read(SmallQuestionnaire.YAML.replace(
                "      - {link-id: seizure", "  - id: late\n    items:\n      - {link-id: seizure"));
        assertThat(whole.sections()).extracting(Section::id).containsExactly("all", "late");
        Questionnaire rest = whole.without("late");
        assertThat(rest.sections()).extracting(Section::id).containsExactly("all");
        assertThat(rest.pages())
                .extracting(Page::id)
                .containsExactly("weakness", "weakness-speed", "general", "meds", "twitch-sites", "caffeine", "auditc");
        assertThat(rest.find(LinkId.of("seizure"))).isEmpty();
        assertThat(rest.find(LinkId.of("fever"))).isPresent();
        assertThat(whole.find(LinkId.of("seizure"))).isPresent();
        assertThatThrownBy(() -> whole.without("mood")).hasMessageContaining("mood");
    }

    @Test
    void a_questionnaire_knows_its_items_and_where_they_are_asked() {
        assertThat(QUESTIONNAIRE.items()).hasSize(16);
        assertThat(QUESTIONNAIRE.pages()).hasSize(10);
        assertThat(QUESTIONNAIRE.pageOf(LinkId.of("cough")).map(Page::id)).contains("general");
        assertThat(QUESTIONNAIRE.pageOf(LinkId.of("age"))).isEmpty();
        assertThatThrownBy(() -> QUESTIONNAIRE.item(LinkId.of("nonsense")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonsense");
        Page audit = QUESTIONNAIRE.page("auditc").orElseThrow();
        assertThat(QUESTIONNAIRE.shownItems(audit, soFar(Map.of("auditc-1", choice("0")))))
                .containsExactly(LinkId.of("auditc-1"));
        assertThat(QUESTIONNAIRE.shownItems(audit, soFar(Map.of("auditc-1", choice("4")))))
                .containsExactly(LinkId.of("auditc-1"), LinkId.of("auditc-2"));
    }

    @Test
    void an_instrument_scores_by_its_codes() {
        assertThat(QUESTIONNAIRE.item(LinkId.of("auditc-1")).isScored()).isTrue();
        assertThat(QUESTIONNAIRE.item(LinkId.of("seizure")).isScored()).isFalse();
        assertThat(QUESTIONNAIRE.item(LinkId.of("weakness")).isScored()).isFalse();
    }

    @Test
    void an_optional_question_that_was_passed_over_was_not_a_question() {
        assertThat(reply(soFar(Map.of("worry", new Answer.Skipped())), "worry")).isEqualTo(new Reply.NotShown());
        assertThat(reply(soFar(Map.of("worry", unknown())), "worry")).isEqualTo(new Reply.Given(unknown()));
        assertThat(reply(handedIn(Map.of("weakness", yes())), "weakness")).isEqualTo(new Reply.Given(yes()));
        assertThat(reply(soFar(Map.of()), "nonsense")).isEqualTo(new Reply.NotShown());
    }

    @Test
    void a_place_on_the_body_is_stored_with_its_side() {
        assertThat(BodySite.ofCode("hand:left").code()).isEqualTo("hand:left");
        assertThat(BodySite.ofCode("upper-arm").code()).isEqualTo("upper-arm:both");
        assertThatThrownBy(() -> BodySite.ofCode("nose:left")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_tablet_cannot_write_what_clinicians_find() {
        assertThat(QUESTIONNAIRE.checkFromPatient(LinkId.of("lab-k"), number("4"), TODAY))
                .isEqualTo(AnswerCheck.refused(Reason.NOT_FOR_PATIENTS));
        assertThat(QUESTIONNAIRE.checkFromPatient(LinkId.of("weakness"), yes(), TODAY))
                .isEqualTo(new Accepted(false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    items: [weakness]}               | items: [weakness, fever]} | single cannot have 2 items
                    style: check-list                | style: numbers            | 'fever' does not fit
                    items: [caf-coffee, caf-pill]    | items: [caf-coffee]       | 'caf-pill' stands on no page
                    items: [seizure]}                | items: [lab-k]}           | 'lab-k' is not an item that patients are asked
                    enable-when: weakness = yes      | enable-when: weaknes = yes | there is no item 'weaknes'
                    enable-when: weakness = yes      | enable-when: weakness-speed = minutes | depends on itself
                    enable-when: auditc-1 > 0        | enable-when: auditc > 0   | depends on itself
                    link-id: cough                   | link-id: fever            | 'fever' stands twice
                    link-id: cough, type: yes-no     | link-id: cough, type: quantity | needs 'min' and 'max'
                    link-id: cough, type: yes-no     | link-id: cough, typ: yes-no | unknown key 'typ'
                    """)
    void a_questionnaire_that_could_leave_a_question_unasked_is_refused(String from, String to, String reason) {
        String broken = SmallQuestionnaire.YAML.replace(from.trim(), to.trim());
        assertThat(broken).isNotEqualTo(SmallQuestionnaire.YAML);
        assertThatThrownBy(() -> SmallQuestionnaire.read(broken))
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageMatching("(?s)questionnaire\\.yaml:\\d+: .*")
                .hasMessageContaining(reason);
    }

    private static AnswerCheck check(String item, Answer answer) {
        return QUESTIONNAIRE.check(LinkId.of(item), answer, TODAY);
    }

    private static AnswerCheck refused(String item, Reason reason) {
        Optional<NumberRange> range = QUESTIONNAIRE.item(LinkId.of(item)).range();
        return new Refused(reason, range);
    }
}
