package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.observation.LabService;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.SecondLookService.Answered;
import clinic.quiver.triage.TriageLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody sends a patient below an emergency alone. */
class SecondLookTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    ReviewService reviews;

    @Autowired
    LabService labs;

    @Autowired
    DecisionService decisions;

    @Autowired
    SecondLookService looks;

    @Autowired
    IntakeService intake;

    @Autowired
    ObservationService observations;

    @Autowired
    TransactionTemplate transaction;

    TestClinic clinic;
    Actor.Staff colleague;
    Visit visit;

    @BeforeEach
    void somebodyHasAPotassiumOfTwo() {
        clinic = new TestClinic(database);
        colleague = clinic.staff("Dr. Paul Partner", Role.CLINICIAN);
        visit = visits.handedIn(clinic, "Salty", Map.of());
        potassium("2.1");
        assertThat(look().assessment().orElseThrow().level()).isEqualTo(TriageLevel.EMERGENCY);
    }

    @Test
    void a_disposition_below_an_emergency_is_signed_only_after_a_second_clinician_has_confirmed_it() {
        int version = saved(choice(Disposition.TESTS_AND_REVIEW, OverrideReason.ANSWER_MISTAKEN, "Haemolysed."));
        acknowledgeAll();
        assertThat(sign(version))
                .isInstanceOfSatisfying(
                        Signed.SecondLookMissing.class,
                        missing -> assertThat(missing.ruleIds()).contains("L01"));

        UUID asked = ask(version);
        assertThat(sign(version)).as("asking alone is not enough").isInstanceOf(Signed.SecondLookMissing.class);
        assertThat(answerAs(colleague, asked, true, "Seen with her.")).isEqualTo(Answered.DONE);

        assertThat(sign(version)).isInstanceOf(Signed.Done.class);
        Review signed = look();
        assertThat(signed.assessment().orElseThrow().level())
                .as("the advised level stays")
                .isEqualTo(TriageLevel.EMERGENCY);
        assertThat(signed.chosen().orElseThrow().by())
                .isEqualTo(clinic.clinician().staff());
        SecondLook.Answer answer =
                signed.secondLook().flatMap(SecondLook::answer).orElseThrow();
        assertThat(answer.by()).isEqualTo(colleague.staff());
        assertThat(answer.words()).isEqualTo("Seen with her.");
    }

    @Test
    void whoever_asked_cannot_confirm_and_the_attempt_is_kept() {
        UUID asked = ask(saved(below()));

        assertThat(answerAs(clinic.clinician(), asked, true, "")).isEqualTo(Answered.OWN_REQUEST);

        assertThat(look().secondLook().flatMap(SecondLook::answer)).isEmpty();
        assertThat(auditRows("SECOND_LOOK_ANSWERED", "REFUSED")).isEqualTo(1);
    }

    @Test
    void whoever_chose_cannot_confirm_what_a_colleague_asked_about_for_them() {
        int version = saved(below());
        UUID assessment = look().assessment().orElseThrow().id();
        assertThat(CurrentActor.as(colleague, () -> looks.ask(visit.id(), assessment, version)))
                .isTrue();
        UUID asked = look().secondLook().orElseThrow().id();

        assertThat(answerAs(clinic.clinician(), asked, true, "")).isEqualTo(Answered.OWN_REQUEST);
    }

    @Test
    void another_disposition_or_another_reason_withdraws_what_was_confirmed() {
        int version = saved(below());
        UUID asked = ask(version);
        answerAs(colleague, asked, true, "");

        int now = saved(choice(Disposition.SELF_CARE_ADVICE, OverrideReason.EXAMINED, "Looks well."), version);

        assertThat(look().secondLook()).isEmpty();
        acknowledgeAll();
        assertThat(sign(now)).isInstanceOf(Signed.SecondLookMissing.class);
        assertThat(answerAs(colleague, asked, true, "")).isEqualTo(Answered.NO_LONGER_ASKED);
        assertThat(auditRows("SECOND_LOOK_WITHDRAWN", "DONE")).isEqualTo(1);
    }

    @Test
    void another_note_leaves_what_was_confirmed() {
        int version = saved(below());
        answerAs(colleague, ask(version), true, "");

        int now = saved(new Decision("More words.", below(), Orders.none(), noFollowUp(), ""), version);

        acknowledgeAll();
        assertThat(sign(now)).isInstanceOf(Signed.Done.class);
    }

    @Test
    void a_new_assessment_needs_a_new_confirmation() {
        int version = saved(below());
        answerAs(colleague, ask(version), true, "");

        potassium("2.0");

        acknowledgeAll();
        assertThat(sign(version)).isInstanceOf(Signed.SecondLookMissing.class);
        assertThat(awaited()).isEmpty();
    }

    @Test
    void what_was_not_confirmed_cannot_be_signed_but_asked_again() {
        int version = saved(below());
        assertThat(answerAs(colleague, ask(version), false, "Not with that ECG."))
                .isEqualTo(Answered.DONE);
        acknowledgeAll();
        assertThat(sign(version)).isInstanceOf(Signed.SecondLookMissing.class);

        assertThat(answerAs(colleague, ask(version), true, "")).isEqualTo(Answered.DONE);
        assertThat(sign(version)).isInstanceOf(Signed.Done.class);
    }

    @Test
    void a_request_waits_on_the_worklist_of_the_clinic_until_it_is_answered() {
        UUID asked = ask(saved(below()));

        assertThat(awaited())
                .extracting(each -> each.patient().details().familyName())
                .containsExactly("Salty");
        assertThat(new TestClinic(database).<List<?>>asClinician(looks::awaited))
                .isEmpty();

        answerAs(colleague, asked, false, "");
        assertThat(awaited()).isEmpty();
    }

    @Test
    void a_second_clinician_is_not_asked_without_a_reason_or_without_need() {
        int version = saved(new Choice(Optional.of(Disposition.TESTS_AND_REVIEW), Optional.empty(), "No code."));
        assertThat(asks(version)).isFalse();

        int emergency = saved(choice(Disposition.SENT_TO_EMERGENCY, OverrideReason.OTHER, "None."), version);
        assertThat(asks(emergency)).isFalse();
        acknowledgeAll();
        assertThat(sign(emergency)).isInstanceOf(Signed.Done.class);
    }

    @Test
    void open_safety_questions_hold_below_urgent_only() {
        Visit open = visits.handedIn(clinic, "Silent", Map.of());
        clinic.asClinician(() -> intake.answerForPatient(open.id(), LinkId.of("chest-pain"), new Answer.DoesNotKnow()));
        Review review = clinic.asClinician(() -> reviews.refresh(open.id()));

        assertThat(below().overruledAgainst(review.assessment().orElseThrow())).containsExactly("F01");
        assertThat(choice(Disposition.SAME_DAY_CARE, OverrideReason.OTHER, "Now.")
                        .overruledAgainst(review.assessment().orElseThrow()))
                .isEmpty();
    }

    @Test
    void only_clinicians_of_the_clinic_ask_and_answer_and_a_wrong_role_is_written_down() {
        int version = saved(below());
        UUID asked = ask(version);
        UUID assessment = look().assessment().orElseThrow().id();

        assertThatThrownBy(() -> clinic.asDesk(() -> looks.ask(visit.id(), assessment, version)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asAdmin(() -> looks.answer(visit.id(), asked, true, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(looks::awaited)).isInstanceOf(AccessDeniedException.class);
        TestClinic other = new TestClinic(database);
        assertThatThrownBy(() -> other.asClinician(() -> looks.answer(visit.id(), asked, true, "")))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(auditRows("ACCESS_REFUSED", "REFUSED")).isEqualTo(3);
    }

    private Choice below() {
        return choice(Disposition.TESTS_AND_REVIEW, OverrideReason.EXAMINED, "Normal strength, normal ECG.");
    }

    private static Choice choice(Disposition disposition, OverrideReason reason, String words) {
        return new Choice(Optional.of(disposition), Optional.of(reason), words);
    }

    private static FollowUp noFollowUp() {
        return new FollowUp(Optional.empty(), "");
    }

    private void potassium(String value) {
        clinic.asClinician(() -> observations.record(
                visit.id(), Map.of(LinkId.of("lab-k"), new Answer.Quantity(new BigDecimal(value))), Instant.now()));
    }

    private Review look() {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private List<SecondLookService.Awaited> awaited() {
        return CurrentActor.as(colleague, looks::awaited);
    }

    private void acknowledgeAll() {
        look().openFlags()
                .forEach(flag -> assertThat(clinic.<Boolean>asClinician(
                                () -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.AGREE, "")))
                        .isTrue());
        look().openResults()
                .forEach(result -> clinic.asClinician(() ->
                        labs.markSeen(visit.id(), result.id(), "Dr. Clara Clinic", "Laboratory", Instant.now(), "")));
    }

    private int saved(Choice choice) {
        return saved(choice, Review.NOTHING_WRITTEN);
    }

    private int saved(Choice choice, int version) {
        return saved(new Decision("", choice, Orders.none(), noFollowUp(), ""), version);
    }

    private int saved(Decision decision, int version) {
        Saved saved = clinic.asClinician(() -> decisions.save(visit.id(), decision, version));
        assertThat(saved).isInstanceOf(Saved.Done.class);
        return ((Saved.Done) saved).version();
    }

    private boolean asks(int version) {
        UUID assessment = look().assessment().orElseThrow().id();
        return clinic.asClinician(() -> looks.ask(visit.id(), assessment, version));
    }

    private UUID ask(int version) {
        assertThat(asks(version)).isTrue();
        return look().secondLook().orElseThrow().id();
    }

    private Answered answerAs(Actor.Staff who, UUID asked, boolean confirmed, String words) {
        return CurrentActor.as(who, () -> looks.answer(visit.id(), asked, confirmed, words));
    }

    private Signed sign(int version) {
        UUID assessment = look().assessment().orElseThrow().id();
        return clinic.asClinician(() -> decisions.sign(visit.id(), assessment, version, List.of()));
    }

    private int auditRows(String action, String outcome) {
        return clinic.<Integer>asClinician(() -> transaction.execute(
                status -> database.sql("select count(*) from audit_event where action = :action and outcome = :outcome")
                        .param("action", action)
                        .param("outcome", outcome)
                        .query(Integer.class)
                        .single()));
    }
}
