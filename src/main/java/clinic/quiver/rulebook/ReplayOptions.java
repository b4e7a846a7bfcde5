package clinic.quiver.rulebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the replay is asked to do.
 *
 * @param rules the folder of the edited content
 * @param last how many responses
 * @param visits whether to list the visits that come out differently
 */
record ReplayOptions(Path rules, int last, boolean visits) {

    private static final int LAST = 500;

    /** Reads the arguments of the command; empty when they make no sense. */
    static Optional<ReplayOptions> parse(List<String> arguments) {
        Path rules = null;
        int last = LAST;
        boolean visits = false;
        for (int i = 0; i < arguments.size(); i++) {
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : null;
            switch (arguments.get(i)) {
                case "--visits" -> visits = true;
                case "--rules" -> {
                    rules = value == null ? null : Path.of(value);
                    i++;
                }
                case "--last" -> {
                    last = count(value);
                    i++;
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return rules == null || last < 1 ? Optional.empty() : Optional.of(new ReplayOptions(rules, last, visits));
    }

    private static int count(@Nullable String value) {
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }
}
