package clinic.quiver.observation.lab;

import java.util.Optional;

/**
 * Where a value stands.
 *
 * @param severity empty when it is in range, or the knowledge base grades this test not
 * @param withSymptoms the severity of the same value in somebody with symptoms; empty when that makes no difference
 * @param critical whether it is to be phoned at once
 * @param source of severity and critical bound; empty when neither holds
 */
public record Classification(
        Position position,
        Optional<Severity> severity,
        Optional<Severity> withSymptoms,
        boolean critical,
        String source) {

    /** Below, in or above the reference range. */
    public enum Position {
        LOW,
        NORMAL,
        HIGH,
        /** There is no range to go by. */
        UNKNOWN
    }

    /** Whether somebody has to look at it. */
    public boolean isAbnormal() {
        return critical || position == Position.LOW || position == Position.HIGH;
    }
}
