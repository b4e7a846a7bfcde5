package clinic.quiver.triage;

import java.util.List;
import java.util.Locale;

/**
 * Which sheets are offered for a patient. A clinician still ticks each.
 *
 * @param offered wanted sheets that nothing blocks
 * @param blocked wanted sheets that a safety rule blocks, with the reason
 */
public record HandoutChoice(Mode mode, List<String> offered, List<Blocked> blocked) {

    public HandoutChoice {
        offered = List.copyOf(offered);
        blocked = List.copyOf(blocked);
    }

    /** What may be handed out at the patient's level. */
    public enum Mode {
        /** Emergency: nothing but "get help now". */
        NONE_UNTIL_SAFE,
        /** Urgent: held until a clinician releases them. */
        HELD,
        /** Offered for a clinician's tick. */
        OFFERED;

        /** The code written in vignettes and JSON, such as {@code none-until-safe}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The mode at this level. */
        public static Mode at(TriageLevel level) {
            return switch (level) {
                case EMERGENCY -> NONE_UNTIL_SAFE;
                case URGENT -> HELD;
                case SOON, ROUTINE, SELF_CARE -> OFFERED;
            };
        }
    }

    /** A blocked sheet and why; the explanation is true, or not settled, which blocks too. */
    public record Blocked(String sheet, Explanation because) {}
}
