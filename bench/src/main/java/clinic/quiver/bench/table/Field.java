package clinic.quiver.bench.table;

import clinic.quiver.questionnaire.LinkId;

/**
 * One fact that a peer is handed about a patient.
 *
 * @param name a name that is an identifier in every peer's language, such as {@code breathFlat}
 * @param item the item, sum or score it tells of
 * @param usual whether the scores' usual number stands in when none was given
 */
public record Field(String name, LinkId item, Kind kind, boolean usual) implements Comparable<Field> {

    /** The code of an answer that leaves the question open, in codes and lists alike. */
    public static final String UNKNOWN = "unknown";

    /** What a field holds. */
    public enum Kind {
        /** A code; empty when not shown, {@link #UNKNOWN} when open. */
        CODE,
        /** A set of codes; empty when not shown, with {@link #UNKNOWN} when it may not be whole. */
        LIST,
        /** The least and the most a number can be: the same when known, apart when open, neither when not shown. */
        NUMBER,
        /** The points of a score, which the engine counts itself. */
        SCORE
    }

    /** The field of an item. */
    public static Field of(LinkId item, Kind kind, boolean usual) {
        StringBuilder name = new StringBuilder();
        for (String word : item.value().split("[^A-Za-z0-9]+", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        String suffix = switch (kind) {
            case NUMBER -> "Number";
            case LIST -> "List";
            case CODE -> "Code";
            case SCORE -> "";
        };
        return new Field(name + suffix + (usual ? "OrUsual" : ""), item, kind, usual);
    }

    @Override
    public int compareTo(Field other) {
        return name.compareTo(other.name);
    }
}
