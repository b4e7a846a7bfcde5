package clinic.quiver.review;

import clinic.quiver.patient.Visit;
import clinic.quiver.triage.TriageLevel;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Another visit of a patient, in a line.
 *
 * @param level that triage gave it; empty when it has not spoken
 * @param disposition as it was chosen, signed or not
 * @param signedAt empty as long as the record is open
 */
public record OtherVisit(
        Visit visit, Optional<TriageLevel> level, Optional<Disposition> disposition, Optional<Instant> signedAt) {

    static final Comparator<Visit> IN_TIME = Comparator.comparing(Visit::day)
            .thenComparing(visit -> visit.waitingSince().orElse(Instant.MAX));

    /** Whether it was before a visit of the same patient. */
    static boolean isBefore(Visit one, Visit other) {
        return IN_TIME.compare(one, other) < 0;
    }
}
