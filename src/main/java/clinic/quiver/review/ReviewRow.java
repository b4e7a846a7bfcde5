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
import java.util.List;
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

    @Enumerated(EnumType.STRING)
    private @Nullable OverrideReason overrideReason;

    private String orderCodes;
    private String otherOrders;
    private @Nullable LocalDate followUpOn;
    private String expectedBack;
    private String safetyNet;
    private @Nullable UUID chosenBy;
    private @Nullable Instant chosenAt;
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
        this.orderCodes = "";
        this.otherOrders = "";
        this.expectedBack = "";
        this.safetyNet = "";
    }

    /** Writes a decision; of another choice than before it is kept who made it. */
    void write(Decision decision, StaffId by, Instant now) {
        if (!decision.choice().equals(decision().choice())) {
            chosenBy = by.value();
            chosenAt = now;
        }
        note = decision.note();
        disposition = decision.choice().disposition().orElse(null);
        overrideReason = decision.choice().reason().orElse(null);
        dispositionReason = decision.choice().words();
        orderCodes = String.join(" ", decision.orders().codes());
        otherOrders = decision.orders().others();
        followUpOn = decision.followUp().on().orElse(null);
        expectedBack = decision.followUp().expected();
        safetyNet = decision.safetyNet();
    }

    void sign(StaffId by, Instant now, UUID assessment) {
        signedBy = by.value();
        signedAt = now;
        signedAssessment = assessment;
    }

    boolean isSigned() {
        return signedAt != null;
    }

    UUID visit() {
        return visitId;
    }

    int version() {
        return version == null ? 0 : version;
    }

    Decision decision() {
        return new Decision(
                note,
                new Choice(Optional.ofNullable(disposition), Optional.ofNullable(overrideReason), dispositionReason),
                new Orders(orderCodes.isEmpty() ? List.of() : List.of(orderCodes.split(" ")), otherOrders),
                new FollowUp(Optional.ofNullable(followUpOn), expectedBack),
                safetyNet);
    }

    Optional<Review.Signature> chosen() {
        return chosenAt == null || chosenBy == null
                ? Optional.empty()
                : Optional.of(new Review.Signature(new StaffId(chosenBy), chosenAt));
    }

    Optional<Review.Signature> signature() {
        return signedAt == null || signedBy == null
                ? Optional.empty()
                : Optional.of(new Review.Signature(new StaffId(signedBy), signedAt));
    }
}
