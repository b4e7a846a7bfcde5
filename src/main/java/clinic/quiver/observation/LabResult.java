package clinic.quiver.observation;

import clinic.quiver.observation.lab.LabValue;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A laboratory's result in a patient's record.
 *
 * @param si what rules read, in the SI unit of the test
 * @param standing where it stood when it was recorded
 * @param late whether it came after the record of its visit was signed
 * @param seen who was told of it; empty until somebody was
 */
public record LabResult(
        UUID id,
        VisitId visit,
        LabValue value,
        BigDecimal si,
        Origin origin,
        Standing standing,
        Instant sampledAt,
        Instant recordedAt,
        StaffId recordedBy,
        boolean late,
        Optional<ResultSeen> seen) {

    /** How it came into the record. */
    public enum Origin {
        TYPED,
        PASTED,
        /** From other results of the same sample. */
        COMPUTED
    }

    /** How urgently somebody has to look at it. */
    public enum Standing {
        NORMAL,
        ABNORMAL,
        CRITICAL
    }

    /** Whether somebody still has to be told of it: it is critical, or came late and is out of range. */
    public boolean isToBeSeen() {
        return seen.isEmpty() && (standing == Standing.CRITICAL || (late && standing == Standing.ABNORMAL));
    }

    /** The row that takes it out of the record again. */
    LabResult withdrawn(Instant at, StaffId who, boolean afterSigning) {
        return new LabResult(
                RandomIds.next(),
                visit,
                value,
                si,
                origin,
                Standing.NORMAL,
                sampledAt,
                at,
                who,
                afterSigning,
                Optional.empty());
    }

    /** Whether it is of the same test and sample as another. */
    boolean isOfSameSample(LabResult other) {
        return value.analyte().equals(other.value.analyte()) && sampledAt.equals(other.sampledAt);
    }
}
