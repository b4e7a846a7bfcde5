package clinic.quiver.knowledge;

/**
 * Where something stands in the clinical content.
 *
 * @param file path below the knowledge folder, such as {@code rules/urgent.yaml}
 * @param line counted from 1
 */
public record Place(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
