package clinic.quiver.demo;

import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.intake.Answered;
import clinic.quiver.intake.CheckInService;
import clinic.quiver.intake.ConsentService;
import clinic.quiver.intake.PatientSignature;
import clinic.quiver.intake.Screen;
import clinic.quiver.intake.TabletClaimService;
import clinic.quiver.intake.TabletIntakeService;
import clinic.quiver.observation.LabService;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Choice;
import clinic.quiver.review.Decision;
import clinic.quiver.review.DecisionService;
import clinic.quiver.review.Disposition;
import clinic.quiver.review.FollowUp;
import clinic.quiver.review.Orders;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService;
import clinic.quiver.review.Saved;
import clinic.quiver.review.Signed;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.EmergencyService;
import clinic.quiver.triage.TriageLevel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes a demo patient through a visit as a real one goes: every step by the service that the clinic itself uses. */
@Component
@Profile("demo")
class DemoVisits {

    private final VisitService visits;
    private final CheckInService checkIn;
    private final TabletClaimService claims;
    private final ConsentService consents;
    private final TabletIntakeService tablet;
    private final ObservationService observations;
    private final LabService labs;
    private final EmergencyService emergencies;
    private final ReviewService reviews;
    private final DecisionService decisions;
    private final Questionnaire questionnaire;
    private final Clock clock;

    DemoVisits(
            VisitService visits,
            CheckInService checkIn,
            TabletClaimService claims,
            ConsentService consents,
            TabletIntakeService tablet,
            ObservationService observations,
            LabService labs,
            EmergencyService emergencies,
            ReviewService reviews,
            DecisionService decisions,
            Questionnaire questionnaire,
            Clock clock) {
        this.visits = visits;
        this.checkIn = checkIn;
        this.claims = claims;
        this.consents = consents;
        this.tablet = tablet;
        this.observations = observations;
        this.labs = labs;
        this.emergencies = emergencies;
        this.reviews = reviews;
        this.decisions = decisions;
        this.questionnaire = questionnaire;
        this.clock = clock;
    }

    /** The people and the device that act in the demo. */
    record Cast(Actor.Staff desk, Actor.Staff clinician, Actor.Device tablet) {}

    Visit plan(Cast cast, Patient patient, LocalDate day, LocalTime time) {
        return CurrentActor.as(cast.desk(), () -> switch (visits.planAppointment(patient.id(), day, time)) {
            case VisitService.Planned.Done(Visit visit) -> visit;
            case VisitService.Planned.AlreadyThatDay(Visit visit) -> visit;
            case VisitService.Planned.InThePast() ->
                throw new IllegalStateException("the demo plans no visits in the past");
        });
    }

    String checkIn(Cast cast, Visit visit) {
        return CurrentActor.as(cast.desk(), () -> checkIn.checkIn(visit.id()).code());
    }

    void markNoShow(Cast cast, Visit visit) {
        CurrentActor.as(cast.desk(), () -> visits.markNoShow(visit.id()));
    }

    /**
     * Answers pages until everything is handed in.
     *
     * @param most after so many pages the patient pauses
     */
    void answer(Cast cast, Patient patient, String code, DemoAnswers answers, int most) {
        Screen screen = onTablet(
                cast,
                () -> claims.open(code, patient.details().birthDate(), Optional.empty())
                        .orElseThrow());
        for (int pages = 0; pages < most; pages++) {
            switch (screen) {
                case Screen.Consenting _ -> screen = onTablet(cast, () -> agree(patient));
                case Screen.Asking asking -> screen = answerPage(cast, asking, answers);
                case Screen.Reception _ -> screen = afterHelp(cast);
                case Screen.Checking _ -> screen = onTablet(cast, tablet::handIn);
                case Screen.Free _, Screen.Gone _, Screen.Covered _ -> {
                    return;
                }
            }
        }
        onTablet(cast, claims::letGo);
    }

    private Screen agree(Patient patient) {
        return consents.give(new PatientSignature(patient.fullName(), ""), "May we ask you some questions?");
    }

    private Screen answerPage(Cast cast, Screen.Asking asking, DemoAnswers answers) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Map<LinkId, Answer> page = new LinkedHashMap<>();
        for (LinkId item : asking.items()) {
            page.put(item, answers.to(questionnaire.item(item), today));
        }
        Answered answered = onTablet(cast, () -> tablet.answer(asking.page().id(), page, Set.copyOf(asking.items())));
        return switch (answered) {
            case Answered.Stored(Screen next) -> next;
            case Answered.Elsewhere(Screen now, boolean _) -> now;
            case Answered.Refused(var reasons) ->
                throw new IllegalStateException("page " + asking.page().id() + ": " + reasons);
            case Answered.Unusual(var items) ->
                throw new IllegalStateException("page " + asking.page().id() + ": " + items);
        };
    }

    private Screen afterHelp(Cast cast) {
        CurrentActor.as(
                cast.desk(),
                () -> emergencies.ringing().stream()
                        .map(call -> emergencies.take(call.id()))
                        .toList());
        return onTablet(cast, claims::now);
    }

    /** Enters what the example patient's examination and laboratory say. */
    void observe(Cast cast, Visit visit, Map<LinkId, Answer> given) {
        Map<LinkId, Answer> values = new HashMap<>();
        given.forEach((link, answer) -> questionnaire
                .find(link)
                .filter(item -> item.source() == ItemSource.CLINICIAN)
                .map(Item::linkId)
                .ifPresent(item -> values.put(item, answer)));
        if (!values.isEmpty()) {
            CurrentActor.as(cast.clinician(), () -> observations.record(visit.id(), values, clock.instant()));
        }
    }

    void review(Cast cast, VisitId visit, FollowUp followUp) {
        CurrentActor.as(cast.clinician(), () -> {
            Review review = reviews.open(visit);
            Assessment assessment = review.assessment().orElseThrow();
            review.openFlags().forEach(flag -> reviews.acknowledge(visit, flag.ruleId(), Agreement.AGREE, ""));
            String clinician = cast.clinician().name();
            review.openResults()
                    .forEach(result ->
                            labs.markSeen(visit, result.id(), clinician, "Laboratory", clock.instant(), "Read back."));
            Choice choice = new Choice(Optional.of(dispositionAt(assessment.level())), Optional.empty(), "");
            Decision decision = new Decision("", choice, Orders.none(), followUp, "");
            if (!(decisions.save(visit, decision, review.version()) instanceof Saved.Done(int version))
                    || !(decisions.sign(visit, assessment.id(), version, List.of()) instanceof Signed.Done)) {
                throw new IllegalStateException("the demo could not sign a review");
            }
            return visit;
        });
    }

    private static Disposition dispositionAt(TriageLevel level) {
        return switch (level) {
            case EMERGENCY -> Disposition.SENT_TO_EMERGENCY;
            case URGENT -> Disposition.SAME_DAY_CARE;
            case SOON -> Disposition.TESTS_AND_REVIEW;
            case ROUTINE -> Disposition.ROUTINE_FOLLOW_UP;
            case SELF_CARE -> Disposition.SELF_CARE_ADVICE;
        };
    }

    private static <T> T onTablet(Cast cast, Supplier<T> work) {
        return CurrentActor.as(cast.tablet(), work);
    }
}
