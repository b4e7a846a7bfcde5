package clinic.quiver.review;

import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a visit stands on the worklist, as it is stored.
 *
 * @param waitingSince empty for whoever never checked in
 * @param unseenSince when the oldest open flag was found; empty without any
 */
record WorklistPlace(
        VisitId visit,
        PatientId patient,
        LocalDate day,
        Standing standing,
        Optional<Instant> waitingSince,
        int openFlags,
        Optional<Instant> unseenSince) {

    static WorklistPlace of(WorklistEntry entry) {
        return new WorklistPlace(
                entry.visit().id(),
                entry.patient().id(),
                entry.visit().day(),
                entry.standing(),
                entry.visit().waitingSince(),
                entry.openFlags(),
                entry.unseenSince());
    }

    /** By this the next page is asked for. */
    WorklistKey key() {
        return new WorklistKey(standing, waitingSince, visit);
    }
}
