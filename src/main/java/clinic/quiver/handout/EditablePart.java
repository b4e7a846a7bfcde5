package clinic.quiver.handout;

import java.util.List;
import java.util.Optional;

/**
 * A part of a sheet that a clinician may change.
 *
 * @param foods whether it is the list of foods, of which at least one stays
 */
public record EditablePart(String heading, boolean foods, List<Line> lines) {

    public EditablePart {
        lines = List.copyOf(lines);
    }

    /**
     * A line, or a food, as the patient reads it.
     *
     * @param lockedBy the safety rule that asked for it; without a reason it stays
     * @param absolute whether it stays even with a reason
     */
    public record Line(String id, String text, Optional<String> lockedBy, boolean absolute) {}
}
