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
