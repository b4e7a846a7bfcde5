package clinic.quiver.review;

import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.util.Optional;

/**
 * The last place of a page; the next page begins behind it, whatever has moved meanwhile.
 *
 * @param waitingSince empty for whoever never checked in; they stand behind all others of their standing
 */
public record WorklistKey(Standing standing, Optional<Instant> waitingSince, VisitId visit) {}
