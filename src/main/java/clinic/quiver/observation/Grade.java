package clinic.quiver.observation;

import clinic.quiver.questionnaire.LinkId;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a scale.
 *
 * @param summary the option of the block's summary item that an abnormal grade stands for
 * @param sign what it says of the motor neurons; empty when nothing
 * @param snomed the finding's SNOMED CT code, where the clinical specification gives one
 * @param also what it says of other summary items
 */
public record Grade(
        String code,
        Standing standing,
        Optional<String> summary,
        Optional<MotorSign> sign,
        Optional<String> snomed,
        Map<LinkId, String> also) {

    /** What a grade says of health. */
    public enum Standing {
        NORMAL,
        ABNORMAL,
        /** Neither: not examined, or without a result. */
        OPEN
    }

    /** Every scale has it besides its own: it was not examined, which is never normal. */
    public static final Grade NOT_DONE =
            new Grade("not-done", Standing.OPEN, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    /** A whole block was examined and found normal, but for what is graded by itself. */
    public static final String ALL_NORMAL = "normal";

    public Grade {
        also = Map.copyOf(also);
    }

    public boolean isAbnormal() {
        return standing == Standing.ABNORMAL;
    }
}
