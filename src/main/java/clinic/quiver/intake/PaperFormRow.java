package clinic.quiver.intake;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "paper_form")
class PaperFormRow {

    /** Without an entry for so long, a colleague may go on typing. */
    static final Duration HELD_FOR = Duration.ofMinutes(5);

    @Id
    @SuppressWarnings("UnusedVariable") // the row's own key
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every key of patient data begins with it
    private UUID clinicId;

    @SuppressWarnings("UnusedVariable") // the key by which the repository finds the form
    private UUID visitId;

    private Instant filledInAt;

    @SuppressWarnings("UnusedVariable") // how long typing took, for reports
    private Instant begunAt;

    private UUID typedBy;
    private Instant typedAt;
    private boolean held;
    private @Nullable Instant handedInAt;

    @Version
    @SuppressWarnings("UnusedVariable") // Hibernate's
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected PaperFormRow() {}

    PaperFormRow(ClinicId clinic, VisitId visit, Instant filledInAt, StaffId typist, Instant now) {
        this.id = RandomIds.next();
        this.clinicId = clinic.value();
        this.visitId = visit.value();
        this.filledInAt = filledInAt;
        this.begunAt = now;
        this.typedBy = typist.value();
        this.typedAt = now;
        this.held = true;
    }

    /** Somebody types in of it, and has it from now on. */
    void typeAs(StaffId typist, Instant now) {
        typedBy = typist.value();
        typedAt = now;
        held = true;
    }

    void letGo() {
        held = false;
    }

    void handIn(Instant now) {
        handedInAt = now;
        held = false;
    }

    boolean isHeldBy(StaffId staff) {
        return held && typedBy.equals(staff.value());
    }

    /** Whether somebody typed in of it a moment ago, so that nobody else may. */
    boolean isBeingTypedAt(Instant now) {
        return held && now.isBefore(typedAt.plus(HELD_FOR));
    }

    Instant filledInAt() {
        return filledInAt;
    }

    PaperForm form() {
        return new PaperForm(filledInAt, new StaffId(typedBy), typedAt, Optional.ofNullable(handedInAt));
    }
}
