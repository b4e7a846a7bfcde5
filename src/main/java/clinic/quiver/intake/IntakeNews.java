package clinic.quiver.intake;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.VisitId;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows when something happened to a response: the visit moves on, trail, triage and open views hear of it. */
@Component
class IntakeNews {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeNews.class);

    private final VisitProgressService visits;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    IntakeNews(
            VisitProgressService visits,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            ApplicationEventPublisher events) {
        this.visits = visits;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
    }

    void opened(Visit visit) {
        audit.done(AuditAction.TABLET_OPENED_VISIT, visit.patient(), visit.id(), "");
        changed();
    }

    /** Whoever holds the tablet agreed to answer. */
    void consented(Visit visit) {
        audit.done(AuditAction.CONSENT_GIVEN, visit.patient(), visit.id(), "");
        changed();
    }

    /** Whoever holds the tablet would rather not be asked. */
    void refused(Visit visit) {
        audit.done(AuditAction.CONSENT_REFUSED, visit.patient(), visit.id(), "");
        changed();
    }

    /** Staff say that the paper is signed. */
    void consentedOnPaper(Visit visit) {
        audit.done(AuditAction.CONSENT_GIVEN, visit.patient(), visit.id(), "on paper");
    }

    /** The patient answered a page. */
    void answered(VisitId id, String page, Set<LinkId> items) {
        Visit visit = visits.progress(id, VisitStatus.ANSWERING);
        auditOrAlarm(visit, page);
        events.publishEvent(new AnswerGiven(id, Set.copyOf(items), true));
        changed();
    }

    // The one act that stands although its audit row failed: a patient's answer may be an emergency.
    private void auditOrAlarm(Visit visit, String page) {
        if (!audit.doneOrLost(AuditAction.ANSWER_GIVEN, visit.patient(), visit.id(), "page " + page)) {
            LOG.error("ALARM: the audit trail could not be written; the answer was kept");
        }
    }

    /** Staff asked the patient one item, while the patient still answers or after everything was handed in. */
    void answeredForPatient(Visit visit, LinkId item, boolean handedIn) {
        audit.done(AuditAction.ANSWER_GIVEN, visit.patient(), visit.id(), "asked by staff: " + item);
        if (handedIn) {
            events.publishEvent(new IntakeAmended(visit.id()));
        } else {
            visits.progress(visit.id(), VisitStatus.ANSWERING);
            events.publishEvent(new AnswerGiven(visit.id(), Set.of(item), false));
        }
        changed();
    }

    /** Staff took up a form on paper in order to type it in. */
    void paperTakenUp(Visit visit, String how) {
        visits.progress(visit.id(), VisitStatus.ANSWERING);
        audit.done(AuditAction.PAPER_TAKEN_UP, visit.patient(), visit.id(), how);
        changed();
    }

    /** Staff read answers off paper, which nobody of the staff had seen before. */
    void typedIn(Visit visit, Set<LinkId> items) {
        visits.progress(visit.id(), VisitStatus.ANSWERING);
        audit.done(AuditAction.ANSWER_GIVEN, visit.patient(), visit.id(), "from paper: " + items);
        events.publishEvent(new AnswerGiven(visit.id(), Set.copyOf(items), true));
        changed();
    }

    /** The patient stopped before everything was answered. */
    void stopped(Visit visit) {
        audit.done(AuditAction.QUESTIONS_STOPPED, visit.patient(), visit.id(), "");
        changed();
    }

    void handedIn(VisitId id) {
        handedIn(id, "");
    }

    void handedIn(VisitId id, String how) {
        Visit visit = visits.progress(id, VisitStatus.ANSWERED);
        audit.done(AuditAction.INTAKE_COMPLETED, visit.patient(), id, how);
        events.publishEvent(new IntakeCompleted(id));
        changed();
    }

    /** Something else that open views show. */
    void changed() {
        changes.tell(actor.clinic());
    }
}
