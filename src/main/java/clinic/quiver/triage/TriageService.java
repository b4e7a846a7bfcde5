package clinic.quiver.triage;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.intake.AnswerGiven;
import clinic.quiver.intake.IntakeAmended;
import clinic.quiver.intake.IntakeCompleted;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.intake.RegistrationAnswers;
import clinic.quiver.live.Changes;
import clinic.quiver.observation.ExaminationContent;
import clinic.quiver.observation.Observation;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.observation.ObservationsRecorded;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.PatientAnswers;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.Assessment.StoredFinding;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Assesses a visit whenever something becomes known, and rings when it is or may be an emergency. */
@Service
@Transactional
public class TriageService {

    private final Edition running;
    private final Assessments assessments;
    private final EmergencyCalls emergencyCalls;
    private final IntakeService intake;
    private final ObservationService observations;
    private final ExaminationContent examination;
    private final VisitService visits;
    private final PatientService patients;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TriageService(
            Edition running,
            Assessments assessments,
            EmergencyCalls emergencyCalls,
            IntakeService intake,
            ObservationService observations,
            ExaminationContent examination,
            VisitService visits,
            PatientService patients,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.running = running;
        this.assessments = assessments;
        this.emergencyCalls = emergencyCalls;
        this.intake = intake;
        this.observations = observations;
        this.examination = examination;
        this.visits = visits;
        this.patients = patients;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    // Plain listeners on purpose: they share the transaction of what happened, so no answer is stored without its
    // flags.

    @EventListener
    void on(AnswerGiven given) {
        assess(given.visit(), given.alone());
    }

    @EventListener
    void on(IntakeCompleted completed) {
        assess(completed.visit(), true);
    }

    @EventListener
    void on(IntakeAmended amended) {
        assess(amended.visit(), false);
    }

    @EventListener
    void on(ObservationsRecorded recorded) {
        assess(recorded.visit(), false);
    }

    /** The current assessment of a visit; the caller's own act leaves the audit row. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Optional<Assessment> current(VisitId visit) {
        return assessments.currentOf(actor.clinic(), visit);
    }

    /** The current assessments of a list; visits that have none are left out. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Map<VisitId, Assessment> currentOf(Collection<VisitId> list) {
        return assessments.currentOf(actor.clinic(), list);
    }

    /**
     * How soon a clinician should look at a visit if some values had been known when it was assessed. Stores nothing; the
     * caller's own act leaves the audit row.
     */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public TriageLevel levelWith(VisitId visit, Map<LinkId, Answer> more) {
        Map<LinkId, Answer> observed = observed(visit);
        more.forEach(
                (item, answer) -> running.questionnaire().find(item).ifPresent(known -> observed.put(item, answer)));
        Optional<QuestionnaireResponse> response = intake.responseOf(visit);
        return examination.readings(observed).stream()
                .map(reading -> answersOf(visits.get(visit), response, reading, running))
                .map(answers -> running.ruleBook().assess(answers).level())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When the first of these rules raised a flag at a visit; empty when none ever did. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Optional<Instant> flaggedSince(VisitId visit, Collection<String> rules) {
        return assessments.flaggedSince(actor.clinic(), visit, rules);
    }

    /**
     * Since when the flag of a rule has not been settled, the last time it was not; empty when it always was.
     *
     * @param isSettled whether the flag was, as an assessment had it
     */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Optional<Instant> flaggedSince(VisitId visit, String rule, Predicate<StoredFinding> isSettled) {
        return assessments.flaggedSince(actor.clinic(), visit, rule, isSettled);
    }

    /** The levels that a visit had, oldest first: none is ever forgotten. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public List<TriageLevel> levelsOf(VisitId visit) {
        return assessments.levelsOf(actor.clinic(), visit);
    }

    /** Everything known at a visit, as rules and safety rules ask for it; the caller's own act leaves the audit row. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Answers answersOf(VisitId visitId) {
        return answersOf(visits.get(visitId), intake.responseOf(visitId), running);
    }

    /**
     * What the running content says otherwise about a visit than its current assessment; empty when that one was made
     * with exactly this content, or there is none. The caller's own act leaves the audit row.
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Optional<AssessmentDifference> differenceNow(VisitId visit) {
        return assessments
                .currentOf(actor.clinic(), visit)
                .filter(this::isOfOtherContent)
                .map(before -> AssessmentDifference.between(
                        before, assessment(visits.get(visit), intake.responseOf(visit), running)));
    }

    /**
     * What an edited content would say otherwise about a visit than the running one. Stores nothing; the caller's own
     * act leaves the audit row.
     */
    @RolesAllowed(Role.PROGRAM_ROLE)
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public AssessmentDifference differenceUnder(Edition candidate, VisitId visitId) {
        Visit visit = visits.get(visitId);
        Optional<QuestionnaireResponse> response = intake.responseOf(visitId);
        return AssessmentDifference.between(
                assessment(visit, response, running), assessment(visit, response, candidate));
    }

    /**
     * Assesses a visit anew with the running content, because a clinician wants it; the earlier assessment stays.
     *
     * @return false when the current assessment was made with exactly this content; nothing was done then
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean assessAgain(VisitId visit) {
        Optional<Assessment> before =
                assessments.currentOf(actor.clinic(), visit).filter(this::isOfOtherContent);
        before.ifPresent(assessment -> {
            audit.done(
                    AuditAction.ASSESSED_AGAIN,
                    visits.get(visit).patient(),
                    visit,
                    assessment.knowledgeHash() + " -> " + running.content().hash());
            assess(visit, false);
        });
        return before.isPresent();
    }

    private boolean isOfOtherContent(Assessment assessment) {
        return !assessment.knowledgeHash().equals(running.content().hash());
    }

    private Map<LinkId, Answer> observed(VisitId visit) {
        Map<LinkId, Answer> observed = new HashMap<>();
        for (Observation observation : observations.ofVisit(visit).values()) {
            observed.put(observation.item(), observation.value());
        }
        return observed;
    }

    private Answers answersOf(Visit visit, Optional<QuestionnaireResponse> given, Edition edition) {
        return answersOf(visit, given, observed(visit.id()), edition);
    }

    private Answers answersOf(
            Visit visit, Optional<QuestionnaireResponse> given, Map<LinkId, Answer> observed, Edition edition) {
        return given.map(response -> edition.equals(running)
                        ? response.answers(observed)
                        : response.answersTo(edition.questionnaire(), observed))
                .orElseGet(() -> PatientAnswers.soFar(
                        edition.questionnaire(),
                        Map.of(),
                        RegistrationAnswers.of(patients.ofVisit(visit), visit.day()),
                        observed));
    }

    /** What the rule book says of one way to read what is known. */
    private record Reading(Answers answers, TriageResult result) {}

    // Where an examination leaves something undecided, the reading counts that brings the patient up soonest, with
    // everything that counts in another.
    private Assessment assessment(Visit visit, Optional<QuestionnaireResponse> response, Edition edition) {
        List<Reading> readings = examination.readings(observed(visit.id())).stream()
                .map(reading -> answersOf(visit, response, reading, edition))
                .map(answers -> new Reading(answers, edition.ruleBook().assess(answers)))
                .toList();
        Reading soonest = readings.stream()
                .min(Comparator.comparing(reading -> reading.result().level()))
                .orElseThrow();
        TriageResult result = soonest.result()
                .withWhatCountsIn(readings.stream().map(Reading::result).toList());
        boolean handedIn = response.filter(given -> given.status() != QuestionnaireResponse.Status.IN_PROGRESS)
                .isPresent();
        return new StoredAssessments(edition, soonest.answers()).of(visit.id(), result, handedIn, clock.instant());
    }

    private void assess(VisitId visitId, boolean patientIsAlone) {
        Visit visit = visits.get(visitId);
        Assessment assessment = assessment(visit, intake.responseOf(visitId), running);
        boolean changed = assessments
                .currentOf(actor.clinic(), visitId)
                .map(before -> !StoredAssessments.saysTheSame(before, assessment))
                .orElse(true);
        if (changed) {
            assessments.addAsCurrent(actor.clinic(), assessment);
            audit.done(
                    AuditAction.TRIAGE_STORED,
                    visit.patient(),
                    visitId,
                    assessment.level().name());
            changes.tell(actor.clinic());
        }
        if (patientIsAlone) {
            ringIfNeeded(visit, assessment);
        }
        events.publishEvent(new VisitAssessed(visitId));
    }

    // Staff who ask or examine are with the patient already; only what the patient answered alone rings.
    private void ringIfNeeded(Visit visit, Assessment assessment) {
        Set<String> rules = new TreeSet<>();
        for (StoredFinding finding : assessment.findings()) {
            if (finding.kind().counts() && finding.level() == TriageLevel.EMERGENCY) {
                rules.add(finding.ruleId());
            }
        }
        rules.removeAll(emergencyCalls.rulesOf(actor.clinic(), visit.id()));
        if (!rules.isEmpty()) {
            emergencyCalls.raise(actor.clinic(), visit.id(), rules, clock.instant());
            intake.showEmergencyPage(visit.id());
            audit.done(AuditAction.EMERGENCY_RAISED, visit.patient(), visit.id(), rules.toString());
            changes.tell(actor.clinic());
        }
    }
}
