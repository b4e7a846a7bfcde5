package clinic.quiver.bench.engine;

import java.util.Set;

/** What the Drools rule language has no short form for. */
public final class Lists {

    private Lists() {}

    /** Whether a list is not empty and holds nothing but these codes. */
    public static boolean holdsOnly(Set<String> list, String... codes) {
        return !list.isEmpty() && Set.of(codes).containsAll(list);
    }
}
