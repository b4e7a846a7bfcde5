package clinic.quiver.access;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A password that somebody wants to set. By NIST SP 800-63B-4 a password that stands alone has at least 15 characters
 * and no rules of composition.
 */
public record NewPassword(String text) {

    /** Shortest password, in code points, as long as there is no second factor. */
    public static final int SHORTEST = 15;

    /** Longest password, in code points. */
    public static final int LONGEST = 200;

    private static final List<String> WELL_KNOWN =
            List.of("password", "passwort", "contraseña", "123456789", "qwertyuiop", "quiver-demo", "letmein");

    public NewPassword {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Why a password is refused. */
    public enum Fault {
        TOO_SHORT,
        TOO_LONG,
        EASY_TO_GUESS
    }

    /**
     * What is wrong with the password for this person; empty when it is good.
     *
     * @param username and displayName must not make up the password
     */
    public Optional<Fault> fault(String username, String displayName) {
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        return isEasyToGuess(username, displayName) ? Optional.of(Fault.EASY_TO_GUESS) : Optional.empty();
    }

    private boolean isEasyToGuess(String username, String displayName) {
        String rest = text.toLowerCase(Locale.ROOT);
        for (String word : WELL_KNOWN) {
            rest = rest.replace(word, "");
        }
        rest = rest.replace(username.toLowerCase(Locale.ROOT), "")
                .replace(displayName.toLowerCase(Locale.ROOT), "")
                .replace("quiver", "");
        return rest.codePoints().distinct().count() < 5;
    }
}
