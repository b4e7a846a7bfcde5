package clinic.quiver.shared;

import java.util.UUID;

/** The identity of one visit of one patient (FHIR: Encounter). */
public record VisitId(UUID value) {

    /** A new identity that cannot be guessed. */
    public static VisitId random() {
        return new VisitId(RandomIds.next());
    }

    /**
     * Reads an identity from its text, such as the one in an address.
     *
     * @throws IllegalArgumentException when the text is no identity
     */
    public static VisitId parse(String text) {
        return new VisitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
