package clinic.quiver.shared;

import java.util.UUID;

/** The identity of a clinic; every row of patient data carries it. */
public record ClinicId(UUID value) {

    /** A new identity that cannot be guessed. */
    public static ClinicId random() {
        return new ClinicId(RandomIds.next());
    }

    /**
     * Reads an identity from its text, such as the one in an address.
     *
     * @throws IllegalArgumentException when the text is no identity
     */
    public static ClinicId parse(String text) {
        return new ClinicId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
