package clinic.quiver.intake;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of whoever holds the tablet: typed, drawn, or both.
 *
 * @param name as typed; may be empty when there is a drawing
 * @param drawing lines of at least three points on a pad of 1000 by 400, such as {@code 10,20 11,22 12,30;40,40 41,44
 *     50,50}; may be empty when there is a name
 */
public record PatientSignature(String name, String drawing) {

    /** Nothing is signed yet. */
    public static final PatientSignature NONE = new PatientSignature("", "");

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 100;

    private static final int LONGEST_DRAWING = 20_000;
    private static final Pattern LINE = Pattern.compile("\\d{1,4},\\d{1,3}(?: \\d{1,4},\\d{1,3}){2,}+");

    /** What makes a signature one that can be kept, or not. */
    public enum Fit {
        FITS,
        /** Neither a name nor a drawing. */
        MISSING,
        /** Too long, with signs that no name has, or a drawing that no pad makes. */
        UNUSABLE
    }

    /** Whether this can be kept. */
    public Fit fit() {
        if (name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)
                || drawing.length() > LONGEST_DRAWING) {
            return Fit.UNUSABLE;
        }
        if (drawing.isEmpty()) {
            return name.isBlank() ? Fit.MISSING : Fit.FITS;
        }
        return Stream.of(drawing.split(";", -1)).allMatch(LINE.asMatchPredicate()) ? Fit.FITS : Fit.UNUSABLE;
    }
}
