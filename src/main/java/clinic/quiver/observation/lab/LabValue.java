package clinic.quiver.observation.lab;

import clinic.quiver.questionnaire.LinkId;
import java.util.Optional;

/**
 * The result of one test, as the laboratory reported it.
 *
 * @param range the laboratory's own reference range, in the amount's unit
 * @param haemolysed whether the sample was haemolysed or came late
 */
public record LabValue(
        LinkId analyte, Amount amount, Optional<Interval> range, Optional<LabFlag> flag, boolean haemolysed) {

    /** A result of which nothing but the amount is known. */
    public static LabValue of(LinkId analyte, Amount amount) {
        return new LabValue(analyte, amount, Optional.empty(), Optional.empty(), false);
    }
}
