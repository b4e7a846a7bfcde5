package clinic.quiver.questionnaire;

/**
 * The permanent name of one thing that can be known about a patient: a question, an examination finding, a lab value
 * or a sum (FHIR: {@code QuestionnaireItem.linkId}).
 *
 * @param value lower-case words joined by hyphens, such as {@code breath-flat}
 */
public record LinkId(String value) implements Comparable<LinkId> {

    public static LinkId of(String value) {
        return new LinkId(value);
    }

    @Override
    public int compareTo(LinkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
