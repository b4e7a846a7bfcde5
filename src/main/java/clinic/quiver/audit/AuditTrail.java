package clinic.quiver.audit;

import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.VisitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the trail. The row stands or falls with the act: it has to be written in the act's own transaction. */
@Component
public class AuditTrail {

    private final JdbcClient database;
    private final CurrentActor currentActor;

    AuditTrail(JdbcClient database, CurrentActor currentActor) {
        this.database = database;
        this.currentActor = currentActor;
    }

    /** Something was done that concerns no single patient. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(AuditAction action, String detail) {
        write(action, Outcome.DONE, null, null, detail);
    }

    /** Something was done with a patient's record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(AuditAction action, PatientId patient, String detail) {
        write(action, Outcome.DONE, patient, null, detail);
    }

    /** Something was done with one visit of a patient. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(AuditAction action, PatientId patient, VisitId visit, String detail) {
        write(action, Outcome.DONE, patient, visit, detail);
    }

    /**
     * Like {@link #done}, for a patient's answer at a tablet, which has to be kept even when the trail cannot be written:
     * then only this row is lost, and the caller raises the alarm.
     */
    @Transactional(propagation = Propagation.NESTED)
    public void doneOrLost(AuditAction action, PatientId patient, VisitId visit, String detail) {
        write(action, Outcome.DONE, patient, visit, detail);
    }

    /** Something was tried and refused; kept although the caller's own transaction rolls back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(AuditAction action, @Nullable VisitId visit, String detail) {
        write(action, Outcome.REFUSED, null, visit, detail);
    }

    private enum Outcome {
        DONE,
        REFUSED
    }

    private void write(
            AuditAction action, Outcome outcome, @Nullable PatientId patient, @Nullable VisitId visit, String detail) {
        Actor actor = currentActor.get();
        database.sql("""
                        insert into audit_event
                            (clinic_id, actor_kind, actor_id, action, outcome, patient_id, visit_id, detail)
                        values (:clinic, :kind, :actor, :action, :outcome, :patient, :visit, :detail)""")
                .param("clinic", actor.clinic().value())
                .param("kind", kindOf(actor))
                .param("actor", actor.id())
                .param("action", action.name())
                .param("outcome", outcome.name())
                .param("patient", patient == null ? null : patient.value(), java.sql.Types.OTHER)
                .param("visit", visit == null ? null : visit.value(), java.sql.Types.OTHER)
                .param("detail", detail)
                .update();
    }

    private static String kindOf(Actor actor) {
        return switch (actor) {
            case Actor.Staff _ -> "STAFF";
            case Actor.Device _ -> "TABLET";
            case Actor.Program _ -> "SYSTEM";
        };
    }
}
