package clinic.quiver.knowledge;

/** The clinical content cannot be used; its message names file, line and reason. Quiver does not start with it. */
public final class BrokenKnowledgeException extends RuntimeException {

    private final Place place;

    public BrokenKnowledgeException(Place place, String reason) {
        super(place + ": " + reason);
        this.place = place;
    }

    /** Where the content is broken. */
    public Place place() {
        return place;
    }
}
