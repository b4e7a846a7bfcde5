package clinic.quiver.shared;

import java.util.UUID;

/** The identity of a member of the clinic's staff. */
public record StaffId(UUID value) {

    /** A new identity that cannot be guessed. */
    public static StaffId random() {
        return new StaffId(RandomIds.next());
    }

    /**
     * Reads an identity from its text, such as the one in an address.
     *
     * @throws IllegalArgumentException when the text is no identity
     */
    public static StaffId parse(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
