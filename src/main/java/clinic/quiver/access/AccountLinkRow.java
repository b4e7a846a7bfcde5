package clinic.quiver.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account_link")
class AccountLinkRow {

    @Id
    @SuppressWarnings("UnusedVariable") // the key by which the repository finds the row
    private byte[] tokenHash;

    private @Nullable UUID staffId;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccountLinkRow() {}

    AccountLinkRow(byte[] tokenHash, @Nullable UUID staffId, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.staffId = staffId;
        this.expiresAt = expiresAt;
    }

    boolean isOpenAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void useAt(Instant now) {
        usedAt = now;
    }

    @Nullable
    UUID staffId() {
        return staffId;
    }
}
