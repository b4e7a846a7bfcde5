package clinic.quiver.handout;

import java.util.Arrays;
import java.util.Optional;

/** What a portion is as big as, for who has no cup at hand (NHLBI, Serving Size Card). */
enum FamiliarSize {
    /** A baseball. */
    CUP("cup"),
    /** A deck of cards. */
    PALM("palm"),
    /** A golf ball. */
    HANDFUL("handful");

    private final String code;

    FamiliarSize(String code) {
        this.code = code;
    }

    /** The size that the table of foods names so; empty when it names none. */
    static Optional<FamiliarSize> of(String code) {
        return Arrays.stream(values()).filter(size -> size.code.equals(code)).findFirst();
    }

    /** How the table of foods, the words and the drawing name it. */
    String code() {
        return code;
    }
}
