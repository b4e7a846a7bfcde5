package clinic.quiver.review;

import clinic.quiver.shared.StaffId;
import java.time.Instant;

/**
 * Which clinician has a patient now, and since when. It hides the patient from nobody.
 *
 * @param by the clinician
 * @param since when they took the patient, or were handed them
 */
public record Claim(StaffId by, Instant since) {}
