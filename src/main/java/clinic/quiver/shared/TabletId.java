package clinic.quiver.shared;

import java.util.UUID;

/** The identity of an enrolled tablet. */
public record TabletId(UUID value) {

    /** A new identity that cannot be guessed. */
    public static TabletId random() {
        return new TabletId(RandomIds.next());
    }

    /**
     * Reads an identity from its text, such as the one in an address.
     *
     * @throws IllegalArgumentException when the text is no identity
     */
    public static TabletId parse(String text) {
        return new TabletId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
