package clinic.quiver.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When the patient is looked at again.
 *
 * @param expected what has to be back by that day, such as a result; empty when nothing is awaited
 */
public record FollowUp(Optional<LocalDate> on, String expected) {

    /** Whether something is awaited. */
    public boolean isAwaited() {
        return !expected.isBlank();
    }
}
