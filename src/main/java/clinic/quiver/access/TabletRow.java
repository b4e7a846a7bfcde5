package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.TabletId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "tablet")
class TabletRow {

    @Id
    private UUID id;

    private UUID clinicId;
    private String name;

    @SuppressWarnings("UnusedVariable") // the key by which the repository finds the tablet
    private byte[] tokenHash;

    private Instant enrolledAt;
    private @Nullable Instant lastSeenAt;
    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected TabletRow() {}

    TabletRow(TabletId id, ClinicId clinic, String name, byte[] tokenHash, Instant now) {
        this.id = id.value();
        this.clinicId = clinic.value();
        this.name = name;
        this.tokenHash = tokenHash;
        this.enrolledAt = now;
    }

    UUID clinicId() {
        return clinicId;
    }

    boolean wasSeenAfter(Instant moment) {
        return lastSeenAt != null && lastSeenAt.isAfter(moment);
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    void revokeAt(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    Tablet toTablet() {
        return new Tablet(
                new TabletId(id), name, enrolledAt, Optional.ofNullable(lastSeenAt), Optional.ofNullable(revokedAt));
    }

    Actor.Device toActor() {
        return new Actor.Device(new ClinicId(clinicId), new TabletId(id), name);
    }
}
