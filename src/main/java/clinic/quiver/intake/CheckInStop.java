package clinic.quiver.intake;

import java.time.Instant;

/**
 * So many wrong codes were tried that no code opens a visit in the whole clinic.
 *
 * @param since when the last of them was tried
 * @param wrongCodes how many were tried within an hour
 * @param until when it ends by itself
 * @param liftableFrom from when on the front desk may end it; may be past
 */
public record CheckInStop(Instant since, int wrongCodes, Instant until, Instant liftableFrom) {}
