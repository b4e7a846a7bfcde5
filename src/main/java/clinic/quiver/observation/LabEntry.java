package clinic.quiver.observation;

import clinic.quiver.observation.LabResult.Origin;
import clinic.quiver.observation.lab.LabValue;
import java.time.Instant;

/**
 * A result to be recorded.
 *
 * @param confirmed whether the clinician answered what was asked about it
 */
public record LabEntry(LabValue value, Instant sampledAt, Origin origin, boolean confirmed) {}
