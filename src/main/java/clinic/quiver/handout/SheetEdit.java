package clinic.quiver.handout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a clinician changed on one sheet after the safety rules had acted.
 *
 * @param leftOut ids of the lines and foods taken off
 * @param order ids of lines and foods in the order wished for; what is not named follows as it stood, and nothing
 *     leaves its part
 * @param added sentences of the clinician's own; blank ones are dropped
 * @param unlocked why a locked line may be taken off, by its id; a blank reason unlocks nothing
 */
public record SheetEdit(Set<String> leftOut, List<String> order, List<String> added, Map<String, String> unlocked) {

    /** Nothing changed. */
    public static final SheetEdit NONE = new SheetEdit(Set.of(), List.of(), List.of(), Map.of());

    public SheetEdit {
        leftOut = Set.copyOf(leftOut);
        order = List.copyOf(order);
        added = added.stream()
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        unlocked = unlocked.entrySet().stream()
                .filter(line -> !line.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, line -> line.getValue().strip()));
    }

    /** Why a locked line may be taken off; empty while it is locked. */
    Optional<String> reasonFor(String lineId) {
        return Optional.ofNullable(unlocked.get(lineId));
    }
}
