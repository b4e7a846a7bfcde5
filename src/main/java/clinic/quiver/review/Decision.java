package clinic.quiver.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the clinician writes and decides; may be unfinished.
 *
 * @param note free text, at most {@value #LONGEST} characters, like every text of a decision; may be empty
 * @param safetyNet when the patient has to come back or call; may be empty
 */
public record Decision(String note, Choice choice, Orders orders, FollowUp followUp, String safetyNet) {

    /** The longest note or reason, in characters. */
    public static final int LONGEST = 10_000;

    /**
     * A decision without orders and advice.
     *
     * @param reason why the disposition is less than the level asks for, in words; may be empty when it is not
     */
    public Decision(String note, Optional<Disposition> disposition, String reason, Optional<LocalDate> followUpOn) {
        this(
                note,
                new Choice(
                        disposition, reason.isBlank() ? Optional.empty() : Optional.of(OverrideReason.OTHER), reason),
                Orders.none(),
                new FollowUp(followUpOn, ""),
                "");
    }

    /** Whether a text can be stored: not too long, and without NUL or half a character, which the database cannot hold. */
    public static boolean isFit(String text) {
        return text.length() <= LONGEST && isStorable(text);
    }

    /** Whether a text, however long, has only characters that the database can hold. */
    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** Nothing written yet. */
    public static Decision empty() {
        return new Decision("", Optional.empty(), "", Optional.empty());
    }

    /** Whether every text can be stored. */
    boolean isFit() {
        return Stream.of(note, choice.words(), orders.others(), followUp.expected(), safetyNet)
                .allMatch(Decision::isFit);
    }

    /** Where the patient goes from here; empty until it is decided. */
    public Optional<Disposition> disposition() {
        return choice.disposition();
    }
}
