package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.intake.CheckInService;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.intake.Screen;
import clinic.quiver.intake.TabletClaimService;
import clinic.quiver.intake.TabletIntakeService;
import clinic.quiver.observation.LabEntry;
import clinic.quiver.observation.LabRecorded;
import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.LabService;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.observation.lab.Amount;
import clinic.quiver.observation.lab.LabValue;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.EmergencyCall;
import clinic.quiver.triage.EmergencyService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The stored order of the list is the order that follows from everything stored, whatever happened before. */
class WorklistOrderTest extends QuiverTest {

    private static final int STEPS = 24;
    private static final String NOW_CHECK = "now-check";

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestVisits visits;

    @Autowired
    WorklistPlaces places;

    @Autowired
    WorklistCheck check;

    @Autowired
    ReviewService reviews;

    @Autowired
    ClaimService claims;

    @Autowired
    VisitService desk;

    @Autowired
    CheckInService checkIn;

    @Autowired
    IntakeService intake;

    @Autowired
    TabletIntakeService tablet;

    @Autowired
    TabletClaimService tabletClaims;

    @Autowired
    EmergencyService emergencies;

    @Autowired
    ObservationService observations;

    @Autowired
    LabService labs;

    @Autowired
    DecisionService decisions;

    @Autowired
    Clock clock;

    TestClinic clinic;
    Random chance = new Random();
    List<Visit> known = new ArrayList<>();
    Instant sampled = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_stored_order_is_that_of_danger_after_every_step_of_any_history(long seed) {
        chance = new Random(seed);
        List<String> steps = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            steps.add(step());

            List<WorklistPlace> due = asProgram(
                    () -> check.fromScratch().stream().map(WorklistPlace::of).toList());
            List<WorklistPlace> stored = asProgram(() -> places.all(clinic.id()));
            assertThat(stored)
                    .extracting(WorklistPlace::key)
                    .as("%s", steps)
                    .containsExactlyElementsOf(
                            due.stream().map(WorklistPlace::key).toList());
            assertThat(stored)
                    .extracting(WorklistPlace::openFlags)
                    .as("%s", steps)
                    .containsExactlyElementsOf(
                            due.stream().map(WorklistPlace::openFlags).toList());
            assertThat(stored)
                    .as("since when, of %s", steps)
                    .allMatch(place -> place.unseenSince().isPresent() == place.openFlags() > 0);
        }
        assertThat(known).hasSizeGreaterThan(3);
    }

    private String step() {
        int kind = known.size() < 3 ? chance.nextInt(5) : chance.nextInt(17);
        switch (kind) {
            case 0 -> {
                Visit early = visits.walkIn(clinic, "Early");
                visits.checkIn(clinic, early);
                known.add(early);
            }
            case 1 -> known.add(visits.handedIn(clinic, "Calm", Map.of()));
            case 2 -> known.add(visits.handedIn(clinic, "Weak", weak(true)));
            case 3 -> known.add(visits.handedIn(clinic, "Breathless", nowCheck("breathing-trouble-now")));
            case 4 -> takeBack();
            case 5, 6 -> acknowledge(anybody());
            case 7 -> leave(anybody());
            case 8 -> comeBack(anybody());
            case 9 -> answerFor(anybody(), chance.nextBoolean());
            case 10 -> measureTooLittleOxygen(anybody());
            case 11 -> undoCheckIn(anybody());
            case 12, 13 -> report(anybody());
            case 14, 15 -> sign(anybody());
            default -> clinic.asClinician(() -> claims.take(anybody().id()));
        }
        return String.valueOf(kind);
    }

    private void takeBack() {
        known.add(visits.handedIn(clinic, "Back", nowCheck("breathing-trouble-now")));
        for (EmergencyCall call : clinic.asDesk(emergencies::ringing)) {
            clinic.asDesk(() -> emergencies.take(call.id()));
        }
        clinic.<Screen>onTablet(tablet::goBack);
        if (clinic.<Screen>onTablet(tabletClaims::now) instanceof Screen.Asking asking) {
            visits.answer(clinic, asking, nowCheck("none"));
        }
    }

    private void acknowledge(Visit visit) {
        clinic.asClinician(() -> reviews.open(visit.id())).openFlags().stream()
                .skip(chance.nextInt(2))
                .forEach(flag -> clinic.asClinician(
                        () -> reviews.acknowledge(visit.id(), flag.ruleId(), Acknowledgement.Agreement.SEEN, "")));
    }

    private void leave(Visit visit) {
        if (statusOf(visit).isWaiting()) {
            clinic.asDesk(() -> desk.markLeft(visit.id()));
        }
    }

    private void comeBack(Visit visit) {
        if (statusOf(visit) == VisitStatus.LEFT) {
            clinic.asDesk(() -> checkIn.comeBack(visit.id()));
        }
    }

    private void answerFor(Visit visit, boolean yes) {
        if (statusOf(visit).isOpen()) {
            clinic.asClinician(() -> intake.answerForPatient(visit.id(), LinkId.of("weakness"), new Answer.YesNo(yes)));
        }
    }

    private void measureTooLittleOxygen(Visit visit) {
        if (statusOf(visit) == VisitStatus.REVIEWED) {
            return;
        }
        Answer tooLittle = new Answer.Quantity(new BigDecimal("80"));
        clinic.asClinician(
                () -> observations.record(visit.id(), Map.of(LinkId.of("exam-spo2"), tooLittle), clock.instant()));
    }

    // Of one sample, so that each corrects the one before: critical, in range, or low enough to be a flag.
    private void report(Visit visit) {
        LabEntry glucose = entry("lab-glucose", chance.nextBoolean() ? "2.8" : "5.2");
        LabEntry potassium = entry("lab-k", chance.nextBoolean() ? "2.9" : "4.4");
        assertThat(clinic.asClinician(() -> labs.record(
                        visit.id(),
                        List.of(glucose, potassium),
                        reviews.refresh(visit.id()).labPatient())))
                .isInstanceOf(LabRecorded.Done.class);
    }

    private LabEntry entry(String analyte, String number) {
        Amount amount = Amount.of(new BigDecimal(number), "mmol/L");
        return new LabEntry(LabValue.of(LinkId.of(analyte), amount), sampled, LabResult.Origin.TYPED, true);
    }

    private void sign(Visit visit) {
        Review review = look(visit);
        if (review.signature().isPresent() || review.assessment().isEmpty()) {
            return;
        }
        clinic.asClinician(() -> {
            review.openFlags()
                    .forEach(flag -> reviews.acknowledge(
                            review, flag.ruleId(), Acknowledgement.Agreement.SEEN, Optional.empty(), ""));
            review.openResults()
                    .forEach(result ->
                            labs.markSeen(visit.id(), result.id(), "Dr. Clara Clinic", "Laboratory", sampled, ""));
            Decision decision = new Decision("", Optional.of(Disposition.SENT_TO_EMERGENCY), "", Optional.empty());
            return decisions.save(visit.id(), decision, review.version());
        });
        Review seen = look(visit);
        Signed signed = clinic.asClinician(
                () -> decisions.sign(visit.id(), seen.assessment().orElseThrow().id(), seen.version(), List.of()));
        // Before the patient has handed in there is nothing to sign.
        assertThat(signed).isInstanceOfAny(Signed.Done.class, Signed.NothingToSign.class);
        assertThat(signed instanceof Signed.Done)
                .isEqualTo(seen.assessment().orElseThrow().status() != Assessment.Status.SO_FAR);
    }

    private Review look(Visit visit) {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private void undoCheckIn(Visit visit) {
        if (statusOf(visit) == VisitStatus.CHECKED_IN) {
            clinic.asDesk(() -> checkIn.undo(visit.id()));
        }
    }

    private VisitStatus statusOf(Visit visit) {
        return clinic.asDesk(() -> desk.get(visit.id())).status();
    }

    private Visit anybody() {
        return known.get(chance.nextInt(known.size()));
    }

    private <T> T asProgram(Supplier<T> work) {
        return CurrentActor.as(new Actor.Program(clinic.id()), () -> transaction.execute(status -> work.get()));
    }

    private static Map<String, Answer> weak(boolean yes) {
        return Map.of("weakness", new Answer.YesNo(yes));
    }

    private static Map<String, Answer> nowCheck(String code) {
        return Map.of(NOW_CHECK, new Answer.Choices(new TreeSet<>(Set.of(code))));
    }
}
