package clinic.quiver.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestClock;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.intake.PaperBeginning.Fault;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck.Reason;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.EmergencyCall;
import clinic.quiver.triage.EmergencyService;
import clinic.quiver.triage.TriageLevel;
import clinic.quiver.triage.TriageService;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a patient wrote on paper counts like what is tapped on a tablet, with who typed it in and its true time. */
class PaperEntryTest extends QuiverTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestVisits visits;

    @Autowired
    TestClock clock;

    @Autowired
    PaperEntryService papers;

    @Autowired
    IntakeService intake;

    @Autowired
    ConsentService consents;

    @Autowired
    CheckInService checkIn;

    @Autowired
    TabletClaimService claims;

    @Autowired
    TabletIntakeService tablet;

    @Autowired
    TriageService triage;

    @Autowired
    EmergencyService emergencies;

    @Autowired
    VisitService desk;

    TestClinic clinic;
    Visit visit;

    @BeforeEach
    void aPatientWithPaperIsCheckedIn() {
        clinic = new TestClinic(database);
        // Noon, so that "an hour ago" is the same day wherever the clinic is.
        clock.goTo(Instant.parse("2026-03-02T12:00:00Z"));
        visit = visits.walkIn(clinic, "Weaver");
        visits.checkIn(clinic, visit);
    }

    @Test
    void the_form_keeps_its_true_time_who_typed_it_in_and_who_says_that_it_is_signed() {
        Instant filledIn = clock.instant().minus(AN_HOUR).truncatedTo(ChronoUnit.MINUTES);

        begin(head(filledIn));
        type("weakness", new Answer.YesNo(true));
        assertThat(clinic.<PaperState>asClinician(() -> papers.handIn(visit.id())))
                .isInstanceOf(PaperState.HandedIn.class);

        QuestionnaireResponse response = response();
        assertThat(response.status()).isEqualTo(QuestionnaireResponse.Status.COMPLETED);
        assertThat(response.paper()).hasValueSatisfying(paper -> {
            assertThat(paper.filledInAt()).isEqualTo(filledIn);
            assertThat(paper.typedBy()).isEqualTo(clinic.clinician().staff());
            assertThat(paper.handedInAt()).isPresent();
        });
        AnswerEntry entry = Objects.requireNonNull(response.entries().get(LinkId.of("weakness")));
        assertThat(entry.onPaper()).isTrue();
        assertThat(entry.author()).isEqualTo("Dr. Clara Clinic");
        assertThat(clinic.asClinician(() -> consents.ofVisit(visit.id()))).hasValueSatisfying(consent -> {
            assertThat(consent.signature().name()).isEqualTo("Rosa Weaver");
            assertThat(consent.saidBy()).contains(clinic.clinician().staff());
            assertThat(consent.at()).isEqualTo(filledIn);
        });
        assertThat(actions()).contains("PAPER_TAKEN_UP", "CONSENT_GIVEN", "ANSWER_GIVEN", "INTAKE_COMPLETED");
    }

    @Test
    void triage_says_of_the_paper_what_it_says_of_the_same_answers_on_a_tablet() {
        Map<String, Answer> weak =
                Map.of("weakness", new Answer.YesNo(true), "weakness-trend", new Answer.Choice("worse"));
        Visit onTablet = visits.handedIn(clinic, "Tablet", weak);
        Map<LinkId, AnswerEntry> tapped = response(onTablet).entries();

        begin(head(clock.instant()));
        for (LinkId item : response(onTablet).shownItems()) {
            type(item.value(), Objects.requireNonNull(tapped.get(item)).answer());
        }
        clinic.asClinician(() -> papers.handIn(visit.id()));

        assertThat(response().given()).isEqualTo(response(onTablet).given());
        assertThat(assessment(visit).level()).isEqualTo(assessment(onTablet).level());
        assertThat(ruleIds(visit)).isEqualTo(ruleIds(onTablet));
    }

    @Test
    void an_emergency_on_paper_rings_while_it_is_typed_in_and_the_rest_can_still_be_typed() {
        begin(head(clock.instant()));

        PaperTyped typed = type("now-check", new Answer.Choices(new TreeSet<>(Set.of("breathing-trouble-now"))));

        assertThat(((PaperTyped.Stored) typed).now().ringing()).isTrue();
        assertThat(clinic.asDesk(emergencies::ringing))
                .extracting(EmergencyCall::visit)
                .containsExactly(visit.id());
        assertThat(type("weakness", new Answer.YesNo(false))).isInstanceOf(PaperTyped.Stored.class);
        clinic.asClinician(() -> papers.handIn(visit.id()));
        assertThat(assessment(visit).level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(clinic.asDesk(emergencies::ringing)).hasSize(1);
    }

    @Test
    void what_is_left_empty_or_not_clear_is_unknown_and_never_no() {
        begin(head(clock.instant()));
        type("wasting", new Answer.NotClear());

        clinic.asClinician(() -> papers.handIn(visit.id()));

        QuestionnaireResponse response = response();
        assertThat(response.given())
                .containsEntry(LinkId.of("wasting"), new Answer.NotClear())
                .containsEntry(LinkId.of("weakness"), new Answer.Skipped())
                .doesNotContainValue(new Answer.YesNo(false));
        // What is not known leads to further questions, and those were not answered either.
        assertThat(response.shownItems())
                .allSatisfy(item -> assertThat(response.given()).containsKey(item));
        assertThat(assessment(visit).findings())
                .anySatisfy(finding -> assertThat(finding.missing()).contains(LinkId.of("wasting")));
    }

    @Test
    void an_answer_brings_its_follow_up_and_another_takes_it_away() {
        begin(head(clock.instant()));
        assertThat(asked()).doesNotContain("weakness-trend");
        assertThat(reasonFor("weakness-trend", new Answer.Choice("worse"))).isEqualTo(Reason.UNKNOWN_ITEM);

        type("weakness", new Answer.YesNo(true));
        assertThat(asked()).contains("weakness-trend");

        type("weakness", new Answer.YesNo(false));
        assertThat(asked()).doesNotContain("weakness-trend");
    }

    @Test
    void nothing_typed_in_is_lost_and_a_colleague_goes_on_when_the_first_has_stopped() {
        Actor.Staff colleague = clinic.staff("Dr. Otto Other", Role.CLINICIAN);
        begin(head(clock.instant()));
        type("weakness", new Answer.YesNo(true));
        assertThat(clinic.<PaperState>asClinician(() -> papers.open(visit.id())))
                .isInstanceOf(PaperState.Typing.class);

        assertThat(as(colleague, () -> papers.open(visit.id()))).isInstanceOf(PaperState.TypedByAnother.class);
        assertThat(as(colleague, () -> papers.takeUp(visit.id()))).isInstanceOf(PaperState.TypedByAnother.class);
        assertThat(as(colleague, () -> papers.type(visit.id(), one("wasting", new Answer.YesNo(true)))))
                .isInstanceOf(PaperTyped.Stopped.class);

        clock.pass(PaperFormRow.HELD_FOR);
        assertThat(as(colleague, () -> papers.open(visit.id()))).isInstanceOf(PaperState.Free.class);
        assertThat(as(colleague, () -> papers.takeUp(visit.id()))).isInstanceOf(PaperState.Typing.class);
        assertThat(type("wasting", new Answer.YesNo(true))).isInstanceOf(PaperTyped.Stopped.class);
        assertThat(response().given())
                .containsEntry(LinkId.of("weakness"), new Answer.YesNo(true))
                .doesNotContainKey(LinkId.of("wasting"));
    }

    @Test
    void nobody_types_while_the_patient_taps_and_what_was_tapped_stays_when_they_go_on_with_paper() {
        String code = clinic.asDesk(() -> checkIn.issueAgain(visit.id())).code();
        Screen screen = visits.open(clinic, code);
        visits.answer(clinic, (Screen.Asking) screen, Map.of());
        assertThat(begin(head(clock.instant()))).isEqualTo(new PaperTyped.Stopped(new PaperState.AtTablet()));

        clinic.onTablet(claims::cover);
        assertThat(clinic.<PaperState>asClinician(() -> papers.open(visit.id())))
                .isEqualTo(new PaperState.Blank(true, Language.EN));
        begin(new PaperBeginning(clock.instant(), false, Language.EN, "", ""));

        assertThat(response().given()).containsKey(LinkId.of("respondent"));
        assertThat(response().answering()).isEqualTo(Answering.FROM_PAPER);
        assertThat(clinic.<Screen>onTablet(claims::now)).isInstanceOf(Screen.Free.class);
        assertThat(clinic.onTablet(() -> claims.open(code, TestVisits.BORN, Optional.empty())))
                .isEmpty();
        assertThatThrownBy(() -> clinic.asDesk(() -> checkIn.issueAgain(visit.id())))
                .isInstanceOf(PaperBeingTypedException.class);
    }

    @Test
    void a_patient_who_goes_on_at_a_tablet_takes_the_form_from_whoever_stopped_typing() {
        begin(head(clock.instant()));
        type("respondent", new Answer.Choice("patient"));
        clock.pass(PaperFormRow.HELD_FOR);
        String code = clinic.asDesk(() -> checkIn.issueAgain(visit.id())).code();

        Screen screen = clinic.onTablet(
                () -> claims.open(code, TestVisits.BORN, Optional.empty()).orElseThrow());

        assertThat(((Screen.Asking) screen).page().id()).isEqualTo("now-check");
        assertThat(response().answering()).isEqualTo(Answering.AT_TABLET);
        assertThat(type("weakness", new Answer.YesNo(true)))
                .isEqualTo(new PaperTyped.Stopped(new PaperState.AtTablet()));
    }

    @Test
    void the_true_time_is_neither_in_the_future_nor_long_ago_and_an_earlier_day_has_to_be_said() {
        Instant now = clock.instant();
        Duration day = Duration.ofDays(1);

        assertThat(faults(head(now.plus(AN_HOUR)))).containsExactly(Fault.IN_THE_FUTURE);
        assertThat(faults(head(now.minus(day)))).containsExactly(Fault.BEFORE_THE_VISIT);
        assertThat(faults(new PaperBeginning(now.minus(day.multipliedBy(31)), true, Language.EN, "Rosa", "")))
                .containsExactly(Fault.TOO_LONG_AGO);
        assertThat(faults(new PaperBeginning(now, false, Language.EN, "  ", "")))
                .containsExactly(Fault.NOT_SIGNED);
        assertThat(clinic.asClinician(() -> intake.responseOf(visit.id()))).isEmpty();

        assertThat(begin(new PaperBeginning(now.minus(day.multipliedBy(30)), true, Language.ES, "Rosa", "")))
                .isInstanceOf(PaperTyped.Stored.class);
        assertThat(response().language()).isEqualTo(Language.ES);
    }

    @Test
    void what_does_not_fit_the_question_is_refused_and_what_is_unusual_is_said() {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        begin(new PaperBeginning(yesterday, true, Language.EN, "Rosa Weaver", ""));

        assertThat(reasonFor("weakness", new Answer.Choice("yes"))).isEqualTo(Reason.WRONG_TYPE);
        assertThat(reasonFor("exam-hr", new Answer.Quantity(new BigDecimal(70))))
                .isEqualTo(Reason.UNKNOWN_ITEM);
        // The paper could not know of a day after the one on which it was filled in.
        assertThat(reasonFor("onset-date", new Answer.Date(visit.day()))).isEqualTo(Reason.FUTURE_DATE);
        PaperTyped cups = type("caf-coffee", new Answer.Quantity(new BigDecimal(25)));
        assertThat(((PaperTyped.Stored) cups).unusual()).containsExactly(LinkId.of("caf-coffee"));
    }

    @Test
    void who_did_not_agree_on_the_tablet_and_then_signs_on_paper_has_agreed() {
        String code = clinic.asDesk(() -> checkIn.issueAgain(visit.id())).code();
        clinic.onTablet(() -> claims.open(code, TestVisits.BORN, Optional.empty()));
        clinic.onTablet(consents::refuse);
        assertThat(response().answering()).isEqualTo(Answering.DID_NOT_AGREE);

        begin(head(clock.instant()));

        assertThat(response().answering()).isEqualTo(Answering.FROM_PAPER);
        assertThat(response().haltedAt()).isEmpty();
    }

    @Test
    void a_list_that_is_typed_tick_by_tick_is_one_answer_and_a_correction_is_another() {
        begin(head(clock.instant()));
        type("main-symptom", list("twitch"));
        type("main-symptom", list("twitch", "cramp"));
        assertThat(response().earlier()).doesNotContainKey(LinkId.of("main-symptom"));

        type("main-symptom", list("cramp"));
        assertThat(response().earlier()).containsKey(LinkId.of("main-symptom"));
    }

    @Test
    void neither_the_gone_nor_the_handed_in_are_typed_in() {
        Visit done = visits.handedIn(clinic, "Done", Map.of());
        assertThat(clinic.<PaperState>asClinician(() -> papers.open(done.id()))).isEqualTo(new PaperState.HandedIn());

        clinic.asDesk(() -> desk.markLeft(visit.id()));
        assertThat(begin(head(clock.instant())))
                .isInstanceOfSatisfying(
                        PaperTyped.Stopped.class,
                        stopped -> assertThat(stopped.now()).isInstanceOf(PaperState.NotWaiting.class));
    }

    @Test
    void the_desk_the_administrator_and_a_tablet_can_neither_look_nor_type() {
        List<Supplier<Object>> acts = List.of(
                () -> papers.open(visit.id()),
                () -> papers.begin(visit.id(), head(clock.instant())),
                () -> papers.takeUp(visit.id()),
                () -> papers.type(visit.id(), one("weakness", new Answer.YesNo(true))),
                () -> papers.handIn(visit.id()));
        List<Function<Supplier<Object>, Object>> others = List.of(clinic::asDesk, clinic::asAdmin, clinic::onTablet);

        for (Supplier<Object> act : acts) {
            for (Function<Supplier<Object>, Object> other : others) {
                assertThatThrownBy(() -> other.apply(act)).isInstanceOf(AccessDeniedException.class);
            }
        }
        TestClinic elsewhere = new TestClinic(database);
        for (Supplier<Object> act : acts) {
            assertThatThrownBy(() -> elsewhere.asClinician(act)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private static PaperBeginning head(Instant filledIn) {
        return new PaperBeginning(filledIn, false, Language.EN, "Rosa Weaver", "May we ask you some questions?");
    }

    private PaperTyped begin(PaperBeginning head) {
        return clinic.asClinician(() -> papers.begin(visit.id(), head));
    }

    private Set<Fault> faults(PaperBeginning head) {
        return ((PaperTyped.Faulty) begin(head)).faults();
    }

    private PaperTyped type(String item, Answer answer) {
        return clinic.asClinician(() -> papers.type(visit.id(), one(item, answer)));
    }

    private Reason reasonFor(String item, Answer answer) {
        PaperTyped.Refused refused = (PaperTyped.Refused) type(item, answer);
        return Objects.requireNonNull(refused.reasons().get(LinkId.of(item))).reason();
    }

    private static Map<LinkId, Answer> one(String item, Answer answer) {
        return Map.of(LinkId.of(item), answer);
    }

    private static Answer list(String... codes) {
        return new Answer.Choices(new TreeSet<>(Set.of(codes)));
    }

    private List<String> asked() {
        PaperState.Typing typing = (PaperState.Typing) clinic.<PaperState>asClinician(() -> papers.open(visit.id()));
        return typing.sheet().parts().stream()
                .flatMap(part -> part.items().stream())
                .map(LinkId::value)
                .toList();
    }

    private QuestionnaireResponse response() {
        return response(visit);
    }

    private QuestionnaireResponse response(Visit of) {
        return clinic.asClinician(() -> intake.responseOf(of.id())).orElseThrow();
    }

    private Assessment assessment(Visit of) {
        return clinic.asClinician(
                () -> transaction.execute(status -> triage.current(of.id()).orElseThrow()));
    }

    private Set<String> ruleIds(Visit of) {
        return Set.copyOf(Stream.of(assessment(of))
                .flatMap(found -> found.findings().stream())
                .map(finding -> finding.ruleId() + " " + finding.kind())
                .toList());
    }

    private static <T> T as(Actor actor, Supplier<T> act) {
        return CurrentActor.as(actor, act);
    }

    private List<String> actions() {
        return clinic.asClinician(() ->
                transaction.execute(status -> database.sql("select action from audit_event where visit_id = :visit")
                        .param("visit", visit.id().value())
                        .query(String.class)
                        .list()));
    }
}
