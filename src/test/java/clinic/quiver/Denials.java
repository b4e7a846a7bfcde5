package clinic.quiver;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How somebody answers a question that they have nothing to say to. */
public final class Denials {

    private static final Set<String> CODES = Set.of("no", "none", "never", "0", "nothing", "no-limits");

    private Denials() {}

    /** The code of an answer that denies; empty when none of these does. */
    public static Optional<String> among(List<String> options) {
        return options.stream().filter(CODES::contains).findFirst();
    }
}
