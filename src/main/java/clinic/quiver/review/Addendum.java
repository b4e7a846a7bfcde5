package clinic.quiver.review;

import clinic.quiver.shared.StaffId;
import java.time.Instant;

/** What was added after the signature; never changed. */
public record Addendum(String words, Instant at, StaffId by) {}
