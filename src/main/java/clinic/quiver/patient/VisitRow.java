package clinic.quiver.patient;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.VisitId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "visit")
class VisitRow {

    private enum Kind {
        APPOINTMENT,
        WALK_IN
    }

    @Id
    private UUID id;

    private UUID clinicId;
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("UnusedVariable") // told apart in the database's own reports
    private Kind kind;

    private LocalDate day;
    private @Nullable LocalTime plannedFor;

    @Enumerated(EnumType.STRING)
    private VisitStatus status;

    private @Nullable Instant waitingSince;

    /** Whether the patient may be in danger, is not here, and no clinician has looked yet. */
    private boolean recordUnseen;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected VisitRow() {}

    private VisitRow(ClinicId clinic, PatientId patient, LocalDate day, @Nullable LocalTime plannedFor) {
        this.id = VisitId.random().value();
        this.clinicId = clinic.value();
        this.patientId = patient.value();
        this.kind = plannedFor == null ? Kind.WALK_IN : Kind.APPOINTMENT;
        this.day = day;
        this.plannedFor = plannedFor;
        this.status = VisitStatus.PLANNED;
    }

    static VisitRow appointment(ClinicId clinic, PatientId patient, LocalDate day, LocalTime time) {
        return new VisitRow(clinic, patient, day, time);
    }

    static VisitRow walkIn(ClinicId clinic, PatientId patient, LocalDate today) {
        return new VisitRow(clinic, patient, today, null);
    }

    void checkIn(Instant now) {
        become(VisitStatus.CHECKED_IN);
        waitingSince = now;
    }

    /** An appointment is expected again; a walk-in that was none never was. */
    void undoCheckIn() {
        become(plannedFor == null ? VisitStatus.CANCELLED : VisitStatus.PLANNED);
        waitingSince = null;
    }

    void become(VisitStatus next) {
        status = next;
        // Whoever is here stands on the list anyway; whoever is expected again after a no-show is as unseen as before.
        recordUnseen = recordUnseen && next.isAway();
    }

    void leaveUnseen() {
        recordUnseen = true;
    }

    void markSeen() {
        recordUnseen = false;
    }

    /** Whether clinicians still have to look: the patient waits, or is not here and may be in danger. */
    boolean isAwaited() {
        return status.isWaiting() || recordUnseen;
    }

    UUID clinicId() {
        return clinicId;
    }

    Visit toVisit() {
        return new Visit(
                new VisitId(id),
                new PatientId(patientId),
                day,
                Optional.ofNullable(plannedFor),
                status,
                Optional.ofNullable(waitingSince),
                version == null ? 0 : version);
    }
}
