package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "tablet_enrolment")
class TabletEnrolmentRow {

    @Id
    @SuppressWarnings("UnusedVariable") // the key by which the repository finds the row
    private byte[] codeHash;

    private UUID clinicId;
    private String name;
    private Instant expiresAt;
    private boolean reusable;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected TabletEnrolmentRow() {}

    TabletEnrolmentRow(byte[] codeHash, ClinicId clinic, String name, Instant expiresAt, boolean reusable) {
        this.codeHash = codeHash;
        this.clinicId = clinic.value();
        this.name = name;
        this.expiresAt = expiresAt;
        this.reusable = reusable;
    }

    boolean isOpenAt(Instant now) {
        return (reusable || usedAt == null) && now.isBefore(expiresAt);
    }

    void useAt(Instant now) {
        usedAt = now;
    }

    ClinicId clinic() {
        return new ClinicId(clinicId);
    }

    String name() {
        return name;
    }
}
