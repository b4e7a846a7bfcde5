package clinic.quiver.access;

import clinic.quiver.shared.TabletId;
import java.time.Instant;
import java.util.Optional;

/**
 * A device that belongs to the clinic and can open the check-in, unless it was revoked.
 *
 * @param name unique among the clinic's tablets in use
 * @param lastSeenAt to about a minute; empty when it was never heard of since it was enrolled
 */
public record Tablet(
        TabletId id, String name, Instant enrolledAt, Optional<Instant> lastSeenAt, Optional<Instant> revokedAt) {}
