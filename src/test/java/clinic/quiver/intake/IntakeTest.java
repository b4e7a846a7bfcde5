package clinic.quiver.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.intake.CheckInService.Undone;
import clinic.quiver.local.LocalPostgres;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Registered;
import clinic.quiver.patient.Registration;
import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck.Reason;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.VisitId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class IntakeTest extends QuiverTest {

    private static final LocalDate BORN = LocalDate.of(1984, 3, 15);
    private static final LinkId NOW_CHECK = LinkId.of("now-check");

    @Autowired
    ConsentService consents;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PatientService patients;

    @Autowired
    VisitService visits;

    @Autowired
    CheckInService checkIn;

    @Autowired
    TabletClaimService claims;

    @Autowired
    TabletIntakeService tablet;

    @Autowired
    IntakeService intake;

    @Autowired
    Questionnaire questionnaire;

    private TestClinic clinic;
    private VisitId visit;
    private String code;

    @BeforeEach
    void aPatientIsCheckedIn() {
        clinic = new TestClinic(database);
        visit = walkIn("A-1").id();
        code = clinic.asDesk(() -> checkIn.checkIn(visit)).code();
    }

    @Test
    void a_code_has_six_digits_and_opens_its_visit_with_the_birth_date() {
        assertThat(code).matches("\\d{6}");
        assertThat(open(code, BORN)).get().isInstanceOf(Screen.Asking.class);
    }

    @Test
    void a_wrong_birth_date_opens_nothing_and_the_fifth_ends_the_code() {
        for (int i = 0; i < 5; i++) {
            assertThat(open(code, BORN.plusDays(1))).isEmpty();
        }
        assertThat(open(code, BORN)).isEmpty();
    }

    @Test
    void a_code_that_was_never_used_in_time_opens_nothing() {
        inClinic("update check_in_code set expires_at = now() - interval '1 second'");

        assertThat(open(code, BORN)).isEmpty();
        assertThat(now()).isInstanceOf(Screen.Free.class);
    }

    @Test
    void a_code_that_was_used_in_time_goes_on_opening_its_own_visit() {
        open(code, BORN);
        answerPage();
        inClinic("update check_in_code set expires_at = now() - interval '1 second'");
        clinic.onTablet(() -> claims.letGo());

        assertThat(open(code, BORN)).get().extracting(IntakeTest::pageOf).isEqualTo("now-check");
    }

    @Test
    void nothing_is_stored_of_a_refused_code() {
        open("no-such-code", BORN);
        open(code, BORN.plusDays(1));

        assertThat(clinic.asClinician(() -> intake.responseOf(visit))).isEmpty();
        assertThat(audited("TABLET_CODE_REFUSED")).isEqualTo(2);
    }

    @Test
    void ten_failures_shut_a_tablet_out_for_the_right_code_too() {
        for (int i = 0; i < 10; i++) {
            assertThat(open("no-such-code", BORN)).isEmpty();
        }
        assertThat(open(code, BORN)).isEmpty();
        assertThat(CurrentActor.as(clinic.newTablet("Another"), () -> claims.open(code, BORN, Optional.empty())))
                .isPresent();
    }

    @Test
    void a_new_code_ends_the_one_before() {
        String again = clinic.asDesk(() -> checkIn.issueAgain(visit)).code();
        assertThat(open(code, BORN)).isEmpty();
        assertThat(open(again, BORN)).isPresent();
    }

    @Test
    void undoing_the_check_in_of_a_walk_in_leaves_nobody_expected() {
        open(code, BORN);
        Visit before = clinic.asDesk(() -> visits.get(visit));

        assertThat(clinic.asDesk(() -> checkIn.undo(visit))).isEqualTo(Undone.REMOVED);

        assertThat(now()).isInstanceOf(Screen.Free.class);
        assertThat(open(code, BORN)).isEmpty();
        assertThat(clinic.asDesk(() -> visits.refreshDay(before.day()))).isEmpty();
        assertThat(clinic.asDesk(() -> visits.ofPatient(before.patient()))).isEmpty();
        assertThat(audited("CHECK_IN_UNDONE")).isEqualTo(1);
        assertThat(clinic.asDesk(() -> visits.addWalkIn(before.patient())))
                .isInstanceOf(VisitService.Planned.Done.class);
    }

    @Test
    void whose_appointment_was_taken_for_anothers_is_expected_again() {
        VisitId planned = appointment();
        String first = clinic.asDesk(() -> checkIn.checkIn(planned)).code();

        assertThat(clinic.asDesk(() -> checkIn.undo(planned))).isEqualTo(Undone.EXPECTED_AGAIN);

        assertThat(open(first, BORN)).isEmpty();
        assertThat(clinic.asDesk(() -> visits.get(planned)).status()).isEqualTo(VisitStatus.PLANNED);
        String again = clinic.asDesk(() -> checkIn.checkIn(planned)).code();
        assertThat(open(again, BORN)).isPresent();
    }

    @Test
    void a_check_in_stays_from_the_first_answer_on() {
        open(code, BORN);
        answerPage();

        assertThat(clinic.asDesk(() -> checkIn.undo(visit))).isEqualTo(Undone.NOTHING);
        assertThat(now()).isInstanceOf(Screen.Asking.class);
    }

    @Test
    void the_code_of_the_slip_checks_the_patient_in_on_the_day() {
        VisitId other = walkIn("A-2").id();
        String slip = clinic.asDesk(() -> checkIn.appointmentCode(other)).code();
        assertThat(slip).hasSize(8);
        assertThat(open(slip.toLowerCase(Locale.ROOT), BORN)).isPresent();
        assertThat(clinic.asDesk(() -> visits.get(other)).status()).isEqualTo(VisitStatus.CHECKED_IN);
    }

    @Test
    void answers_are_kept_and_a_reload_goes_on_at_the_same_page() {
        open(code, BORN);
        answerPage();
        Screen.Asking asking = (Screen.Asking) now();
        assertThat(asking.page().id()).isEqualTo("now-check");
        assertThat(now()).isEqualTo(asking);
    }

    @Test
    void a_second_tap_never_answers_the_next_page() {
        open(code, BORN);
        Screen.Asking first = (Screen.Asking) now();
        answerPage();
        Answered second = onTablet(() -> tablet.answer(first.page().id(), normal(first.items()), Set.of()));
        assertThat(second).isEqualTo(new Answered.Elsewhere(now(), true));
        assertThat(((Screen.Asking) now()).page().id()).isEqualTo("now-check");
    }

    @Test
    void another_answer_from_a_page_that_is_out_of_date_is_not_stored_and_not_taken_for_known() {
        open(code, BORN);
        answerPage();
        Answer other = new Answer.Choice("carer");
        Answered late = onTablet(() -> tablet.answer("respondent", Map.of(LinkId.of("respondent"), other), Set.of()));
        assertThat(late).isEqualTo(new Answered.Elsewhere(now(), false));
        assertThat(given()).doesNotContainValue(other);
    }

    @Test
    void a_page_whose_questions_go_on_at_another_tablet_learns_so_whatever_is_tapped_on_it() {
        open(code, BORN);
        CurrentActor.as(clinic.newTablet("Another"), () -> claims.open(code, BORN, Optional.empty()));

        assertThat(onTablet(() -> tablet.answer("respondent", Map.of(), Set.of())))
                .isEqualTo(new Answered.Elsewhere(new Screen.Gone(), false));
        assertThat(onTablet(tablet::goBack)).isEqualTo(new Screen.Gone());
        assertThat(onTablet(tablet::handIn)).isEqualTo(new Screen.Gone());
        assertThat(now()).isEqualTo(new Screen.Free());
    }

    @Test
    void the_emergency_check_has_to_be_answered() {
        open(code, BORN);
        answerPage();
        Answered answered = onTablet(() -> tablet.answer("now-check", Map.of(), Set.of()));
        assertThat(((Answered.Refused) answered).reasons().get(NOW_CHECK))
                .isNotNull()
                .extracting("reason")
                .isEqualTo(Reason.NOTHING_CHOSEN);
    }

    @Test
    void a_forged_option_is_refused_stored_nowhere_and_noted() {
        open(code, BORN);
        answerPage();
        Answer forged = new Answer.Choices(new TreeSet<>(Set.of("none", "fine")));
        assertThat(onTablet(() -> tablet.answer("now-check", Map.of(NOW_CHECK, forged), Set.of())))
                .isInstanceOf(Answered.Refused.class);
        assertThat(given()).doesNotContainKey(NOW_CHECK);
        assertThat(audited("ANSWER_REFUSED")).isEqualTo(1);
    }

    @Test
    void a_hidden_question_is_refused() {
        open(code, BORN);
        Answered answered = onTablet(() -> tablet.answer(
                "respondent",
                Map.of(
                        LinkId.of("respondent"), new Answer.Choice("patient"),
                        LinkId.of("pregnancy-weeks"), new Answer.Quantity(BigDecimal.TEN)),
                Set.of()));
        assertThat(answered).isInstanceOf(Answered.Refused.class);
        assertThat(given()).isEmpty();
    }

    @Test
    void another_tablet_takes_a_visit_over_with_code_and_birth_date() {
        open(code, BORN);
        answerPage();
        Optional<Screen> there =
                CurrentActor.as(clinic.newTablet("Another"), () -> claims.open(code, BORN, Optional.empty()));
        assertThat(((Screen.Asking) there.orElseThrow()).page().id()).isEqualTo("now-check");
        assertThat(now()).isInstanceOf(Screen.Free.class);
    }

    @Test
    void a_covered_tablet_goes_on_with_the_birth_date_only() {
        open(code, BORN);
        assertThat(onTablet(() -> claims.cover())).isInstanceOf(Screen.Covered.class);
        assertThat(onTablet(() -> tablet.answer("respondent", Map.of(), Set.of())))
                .isInstanceOf(Answered.Elsewhere.class);
        assertThat(onTablet(() -> claims.uncover(BORN.plusDays(1)))).isEmpty();
        assertThat(onTablet(() -> claims.uncover(BORN))).get().isInstanceOf(Screen.Asking.class);
    }

    @Test
    void a_tablet_that_nobody_touched_for_a_while_asks_for_the_birth_date_first() {
        open(code, BORN);
        answerPage();
        inClinic("update questionnaire_response set claim_seen_at = now() - interval '91 seconds'");

        assertThat(now()).isInstanceOf(Screen.Covered.class);
        assertThat(onTablet(() -> claims.uncover(BORN)))
                .get()
                .extracting(IntakeTest::pageOf)
                .isEqualTo("now-check");
    }

    @Test
    void a_day_in_the_future_or_before_the_birth_is_refused_and_stored_nowhere() {
        open(code, BORN);
        standAt("onset-date");

        assertThat(refusal("onset-date", new Answer.Date(LocalDate.of(2999, 12, 31))))
                .isEqualTo(Reason.FUTURE_DATE);
        assertThat(refusal("onset-date", new Answer.Date(BORN.minusDays(1)))).isEqualTo(Reason.BEFORE_BIRTH);
        assertThat(given()).doesNotContainKey(LinkId.of("onset-date"));
    }

    @Test
    void ten_kilobytes_of_text_are_refused_and_stored_nowhere() {
        open(code, BORN);
        standAt("worry-most");

        assertThat(refusal("worry-most", new Answer.Text("ten kB ".repeat(1463))))
                .isEqualTo(Reason.TOO_LONG);
        assertThat(refusal("worry-most", new Answer.Text("half a smile \uD83D")))
                .isEqualTo(Reason.BAD_CHARACTERS);
        assertThat(given()).doesNotContainKey(LinkId.of("worry-most"));
    }

    @Test
    void emoji_and_right_to_left_words_are_kept_letter_for_letter() {
        String text = "Twitching 💪🏽👩‍👧 since Ramadan — عضلة ترتعش، שריר רוטט\nund Krämpfe 'nachts' <b>&amp;</b>";
        open(code, BORN);
        standAt("worry-most");

        onTablet(() -> tablet.answer("worry-most", Map.of(LinkId.of("worry-most"), new Answer.Text(text)), Set.of()));

        assertThat(given()).containsEntry(LinkId.of("worry-most"), new Answer.Text(text));
    }

    @Test
    void everything_can_be_answered_and_handed_in() {
        open(code, BORN);
        answerAll();
        assertThat(now()).isInstanceOf(Screen.Checking.class);
        assertThat(onTablet(() -> tablet.handIn())).isInstanceOf(Screen.Free.class);
        assertThat(now()).isInstanceOf(Screen.Free.class);
        assertThat(open(code, BORN)).isEmpty();
        assertThat(clinic.asDesk(() -> visits.get(visit)).status()).isEqualTo(VisitStatus.ANSWERED);
        Progress progress = Objects.requireNonNull(
                clinic.asDesk(() -> intake.progressOf(List.of(visit))).get(visit));
        assertThat(progress.completed()).isTrue();
        assertThat(progress.pagesToCome()).isZero();
        assertThat(progress.pagesDone()).isGreaterThan(40);
    }

    @Test
    void going_back_to_change_an_answer_opens_what_it_leads_to() {
        open(code, BORN);
        answerAll();
        onTablet(() -> tablet.change("strength"));
        Screen.Asking strength = (Screen.Asking) now();
        Map<LinkId, Answer> answers = new HashMap<>(strength.answers());
        answers.put(LinkId.of("weakness"), new Answer.YesNo(true));
        Answered answered = onTablet(() -> tablet.answer("strength", answers, Set.of()));
        assertThat(((Screen.Asking) ((Answered.Stored) answered).next()).page().id())
                .isEqualTo("weakness-speed");
    }

    @Test
    void the_emergency_page_stays_until_staff_take_it() {
        open(code, BORN);
        answerPage();
        onTablet(() -> transaction.execute(status -> {
            intake.showEmergencyPage(visit);
            return true;
        }));
        assertThat(now()).isInstanceOf(Screen.Reception.class);
        assertThat(onTablet(() -> tablet.answer("now-check", Map.of(), Set.of())))
                .isInstanceOf(Answered.Elsewhere.class);
        clinic.asDesk(() -> {
            intake.releaseEmergencyPage(visit);
            return true;
        });
        assertThat(((Screen.Asking) now()).page().id()).isEqualTo("now-check");
    }

    @Test
    void a_clinic_without_mood_questions_asks_none() {
        database.sql("update clinic set mood_questions = false where id = :id")
                .param("id", clinic.id().value())
                .update();
        open(code, BORN);
        answerAll();
        assertThat(given().keySet())
                .noneMatch(item -> questionnaire.item(item).section().equals("mood"));
        assertThat(response().shownItems()).doesNotContain(LinkId.of("phq-1"));
    }

    @Test
    void the_language_changes_without_losing_an_answer() {
        open(code, BORN);
        answerPage();
        Screen screen = onTablet(() -> tablet.speak(Language.ES));
        assertThat(((Screen.Asking) screen).language()).isEqualTo(Language.ES);
        assertThat(given()).containsKey(LinkId.of("respondent"));
    }

    @Test
    void staff_answer_for_the_patient_under_their_own_name() {
        open(code, BORN);
        answerAll();
        onTablet(() -> tablet.handIn());
        LinkId weakness = LinkId.of("weakness");
        clinic.asClinician(() -> intake.answerForPatient(visit, weakness, new Answer.YesNo(true)));
        QuestionnaireResponse response = response();
        assertThat(response.status()).isEqualTo(QuestionnaireResponse.Status.AMENDED);
        assertThat(response.entries().get(weakness))
                .isNotNull()
                .extracting(AnswerEntry::author)
                .isEqualTo("Dr. Clara Clinic");
        assertThat(response.earlier().get(weakness)).hasSize(1);
    }

    @Test
    void every_answered_page_leaves_an_audit_row() {
        open(code, BORN);
        answerPage();
        assertThat(audited("ANSWER_GIVEN")).isEqualTo(1);
    }

    @Test
    void an_answer_is_kept_although_its_audit_row_fails() throws SQLException {
        open(code, BORN);
        inDatabase("alter table audit_event add constraint broken check (clinic_id <> '" + clinic.id()
                + "' or action <> 'ANSWER_GIVEN') not valid");
        try {
            answerPage();
        } finally {
            inDatabase("alter table audit_event drop constraint broken");
        }
        assertThat(given()).containsKey(LinkId.of("respondent"));
    }

    private static void inDatabase(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        SharedDatabase.POSTGRES.urlOf("quiver_test"), LocalPostgres.OWNER, "");
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private void inClinic(String sql) {
        clinic.asAdmin(() -> transaction.execute(status -> database.sql(sql + " where clinic_id = :clinic")
                .param("clinic", clinic.id().value())
                .update()));
    }

    private void standAt(String page) {
        while (!pageOf(now()).equals(page)) {
            answerPage();
        }
    }

    private static String pageOf(Screen screen) {
        return ((Screen.Asking) screen).page().id();
    }

    private Reason refusal(String page, Answer answer) {
        LinkId item = LinkId.of(page);
        Answered answered = onTablet(() -> tablet.answer(page, Map.of(item, answer), Set.of()));
        return Objects.requireNonNull(((Answered.Refused) answered).reasons().get(item))
                .reason();
    }

    private Visit walkIn(String number) {
        return clinic.asDesk(() -> ((VisitService.Planned.Done) visits.addWalkIn(registered(number))).visit());
    }

    private VisitId appointment() {
        return clinic.asDesk(() -> {
            LocalDate today = visits.get(visit).day();
            return ((VisitService.Planned.Done) visits.planAppointment(registered("A-9"), today, LocalTime.NOON))
                    .visit()
                    .id();
        });
    }

    private PatientId registered(String number) {
        Registration details = new Registration(number, "Lind", "Ada", BORN, SexAtBirth.FEMALE, Language.EN, "");
        return ((Registered.Done) patients.register(details)).patient().id();
    }

    private Optional<Screen> open(String typed, LocalDate birthDate) {
        return onTablet(() -> claims.open(typed, birthDate, Optional.empty()))
                .map(screen -> onTablet(() -> consents.give(new PatientSignature("Ada Lind", ""), "May we ask?")));
    }

    private <T> T onTablet(Supplier<T> work) {
        return clinic.onTablet(work);
    }

    private Screen now() {
        return onTablet(() -> claims.now());
    }

    private void answerAll() {
        while (now() instanceof Screen.Asking) {
            answerPage();
        }
    }

    private void answerPage() {
        Screen.Asking asking = (Screen.Asking) now();
        Answered answered = onTablet(() -> tablet.answer(asking.page().id(), normal(asking.items()), Set.of()));
        assertThat(answered).as(asking.page().id()).isInstanceOf(Answered.Stored.class);
    }

    private Map<LinkId, Answer> normal(List<LinkId> items) {
        Map<LinkId, Answer> answers = new HashMap<>();
        items.forEach(item -> answers.put(item, normal(questionnaire.item(item))));
        return answers;
    }

    private static Answer normal(Item item) {
        return switch (item.type()) {
            case YES_NO -> new Answer.YesNo(false);
            case CHOICE -> new Answer.Choice(item.options().getFirst());
            case CHOICES ->
                new Answer.Choices(new TreeSet<>(Set.of(item.options().getLast())));
            case QUANTITY ->
                new Answer.Quantity(item.range().flatMap(range -> range.min()).orElse(BigDecimal.ONE));
            case DATE, TEXT, BODY_MAP -> new Answer.DoesNotKnow();
        };
    }

    private Map<LinkId, Answer> given() {
        return response().given();
    }

    private QuestionnaireResponse response() {
        return clinic.asClinician(() -> intake.responseOf(visit)).orElseThrow();
    }

    private int audited(String action) {
        return clinic.asClinician(() ->
                transaction.execute(status -> database.sql("select count(*) from audit_event where action = :action")
                        .param("action", action)
                        .query(Integer.class)
                        .single()));
    }
}
