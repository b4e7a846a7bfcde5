package clinic.quiver.review;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "review")
@SuppressWarnings("UnusedVariable") // the keys are read by queries
class ReviewRow {

    @Id
    private UUID id;

    private UUID clinicId;
    private UUID visitId;
    private String note;

    @Enumerated(EnumType.STRING)
    private @Nullable Disposition disposition;

    private String dispositionReason;
    private @Nullable LocalDate followUpOn;
    private @Nullable Instant signedAt;
    private @Nullable UUID signedBy;
    private @Nullable UUID signedAssessment;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ReviewRow() {}

    ReviewRow(ClinicId clinic, VisitId visit) {
        this.id = RandomIds.next();
        this.clinicId = clinic.value();
        this.visitId = visit.value();
        this.note = "";
        this.dispositionReason = "";
    }

    void write(Decision decision) {
        note = decision.note();
        disposition = decision.disposition().orElse(null);
        dispositionReason = decision.reason();
        followUpOn = decision.followUpOn().orElse(null);
    }

    void sign(StaffId by, Instant now, UUID assessment) {
        signedBy = by.value();
        signedAt = now;
        signedAssessment = assessment;
    }

    boolean isSigned() {
        return signedAt != null;
    }

    int version() {
        return version == null ? 0 : version;
    }

    Decision decision() {
        return new Decision(note, Optional.ofNullable(disposition), dispositionReason, Optional.ofNullable(followUpOn));
    }

    Optional<Review.Signature> signature() {
        return signedAt == null || signedBy == null
                ? Optional.empty()
                : Optional.of(new Review.Signature(new StaffId(signedBy), signedAt));
    }
}
