package clinic.quiver.shared;

import java.util.UUID;

/** The identity of a patient of one clinic. */
public record PatientId(UUID value) {

    /** A new identity that cannot be guessed. */
    public static PatientId random() {
        return new PatientId(RandomIds.next());
    }

    /**
     * Reads an identity from its text, such as the one in an address.
     *
     * @throws IllegalArgumentException when the text is no identity
     */
    public static PatientId parse(String text) {
        return new PatientId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
