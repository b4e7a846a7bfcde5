package clinic.quiver.intake;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.VisitId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "check_in_code")
class CheckInCodeRow {

    enum Kind {
        /** Six digits, read out at the desk. */
        DESK,
        /** Eight characters on the printed slip, for the day of the appointment. */
        APPOINTMENT
    }

    private static final int MOST_FAILURES = 5;

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every key of patient data begins with it
    private UUID clinicId;

    private UUID visitId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @SuppressWarnings("UnusedVariable") // the key by which the repository finds the code
    private byte[] codeHash;

    @SuppressWarnings("UnusedVariable") // the order of the codes of one visit
    private Instant issuedAt;

    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant revokedAt;
    private int failures;

    @Version
    @SuppressWarnings("UnusedVariable") // Hibernate's
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected CheckInCodeRow() {}

    CheckInCodeRow(ClinicId clinic, VisitId visit, Kind kind, byte[] codeHash, Instant now, Instant expiresAt) {
        this.id = RandomIds.next();
        this.clinicId = clinic.value();
        this.visitId = visit.value();
        this.kind = kind;
        this.codeHash = codeHash;
        this.issuedAt = now;
        this.expiresAt = expiresAt;
    }

    /** Whether the code opens its visit: new and in time, or used before; the visit's own day bounds it further. */
    boolean opensAt(Instant now) {
        return revokedAt == null && failures < MOST_FAILURES && (usedAt != null || now.isBefore(expiresAt));
    }

    void useAt(Instant now) {
        if (usedAt == null) {
            usedAt = now;
        }
    }

    void fail() {
        failures++;
    }

    void revokeAt(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    VisitId visit() {
        return new VisitId(visitId);
    }

    boolean isOnSlip() {
        return kind == Kind.APPOINTMENT;
    }
}
