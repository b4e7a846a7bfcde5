package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A clinic with its settings.
 *
 * @param signOff empty until somebody signed the clinical content
 * @param version for noticing that somebody else changed the settings meanwhile
 */
public record Clinic(ClinicId id, ClinicSettings settings, Optional<ContentSignOff> signOff, int version) {

    /** The day that it is at the clinic at this instant. */
    public LocalDate dayAt(Instant instant) {
        return LocalDate.ofInstant(instant, settings.timeZone());
    }
}
