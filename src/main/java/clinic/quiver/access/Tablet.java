package clinic.quiver.access;

import clinic.quiver.shared.TabletId;
import java.time.Instant;
import java.util.Optional;

/** A device that belongs to the clinic and can open the check-in, unless it was revoked. */
public record Tablet(TabletId id, String name, Instant enrolledAt, Optional<Instant> revokedAt) {}
