package clinic.quiver.review;

import clinic.quiver.shared.StaffId;
import java.time.Instant;

/** Which clinician has a patient now, and since when. It hides the patient from nobody. */
public record Claim(StaffId by, Instant since) {}
