package clinic.quiver.review;

import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that has to come back after a visit, such as a result or a specialist's letter.
 *
 * @param since when it was signed that this is awaited
 * @param settled empty as long as it is awaited
 */
public record DueBack(
        UUID id,
        VisitId visit,
        PatientId patient,
        String expected,
        LocalDate dueOn,
        Instant since,
        Optional<Settled> settled) {

    /** How the waiting ended. */
    public enum Outcome {
        CAME_BACK,
        /** Nobody waits for it any more. */
        CLOSED
    }

    /**
     * Who ended the waiting.
     *
     * @param words why it was closed; may be empty when it came back
     */
    public record Settled(Outcome outcome, String words, StaffId by, Instant at) {}
}
