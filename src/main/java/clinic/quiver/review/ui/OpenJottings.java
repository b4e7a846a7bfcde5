package clinic.quiver.review.ui;

import clinic.quiver.review.Jotting;
import clinic.quiver.review.Jotting.Part;
import clinic.quiver.review.JottingService;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the clinician has entered in the open record and not recorded yet; kept as it is entered. */
final class OpenJottings {

    private final JottingService jottings;
    private final VisitId visit;
    private final Map<Key, Jotting> kept = new LinkedHashMap<>();

    private record Key(Part part, String field) {}

    OpenJottings(JottingService jottings, VisitId visit) {
        this.jottings = jottings;
        this.visit = visit;
        jottings.mine(visit).forEach(this::put);
    }

    /** What stands in the fields of a part that is not recorded; without those in which nothing does. */
    Map<String, String> of(Part part) {
        Map<String, String> words = new LinkedHashMap<>();
        kept.values().stream()
                .filter(jotting -> jotting.part() == part)
                .forEach(jotting -> words.put(jotting.field(), jotting.words()));
        return words;
    }

    /** What stands in a field that is not recorded; empty when nothing does. */
    Optional<Jotting> in(Part part, String field) {
        return Optional.ofNullable(kept.get(new Key(part, field)));
    }

    /** When the newest of a part was kept; empty when there is nothing. */
    Optional<Instant> keptAt(Part part) {
        return kept.values().stream()
                .filter(jotting -> jotting.part() == part)
                .map(Jotting::keptAt)
                .max(Comparator.naturalOrder());
    }

    /** The parts in which something stands that is not recorded, in the screen's order. */
    List<Part> parts() {
        return kept.keySet().stream().map(Key::part).distinct().sorted().toList();
    }

    /** The colleagues who have something in this record that is not recorded. */
    List<StaffId> colleagues() {
        return jottings.colleaguesWithSome(visit);
    }

    /**
     * Keeps a part as it stands now.
     *
     * @param now what stands in its fields; those left out are empty
     * @return when the newest of the part was kept; empty when nothing stands there, or it could not be kept
     */
    Optional<Instant> keep(Part part, Map<String, String> now) {
        Map<String, String> before = of(part);
        Map<String, String> changed = new LinkedHashMap<>();
        before.keySet().stream().filter(field -> !now.containsKey(field)).forEach(field -> changed.put(field, ""));
        now.forEach((field, words) -> {
            if (!words.equals(before.getOrDefault(field, ""))) {
                changed.put(field, words);
            }
        });
        return changed.isEmpty() || store(part, changed) ? keptAt(part) : Optional.empty();
    }

    /** The same for a single field: when that was kept. */
    Optional<Instant> keep(Part part, String field, String words) {
        Map<String, String> now = of(part);
        now.put(field, words);
        return keep(part, now).flatMap(newest -> in(part, field)).map(Jotting::keptAt);
    }

    private boolean store(Part part, Map<String, String> changed) {
        Optional<Instant> at = jottings.keep(visit, part, changed);
        at.ifPresent(moment -> changed.forEach((field, words) -> put(new Jotting(part, field, words, moment))));
        return at.isPresent();
    }

    private void put(Jotting jotting) {
        Key key = new Key(jotting.part(), jotting.field());
        if (jotting.words().isEmpty()) {
            kept.remove(key);
        } else {
            kept.put(key, jotting);
        }
    }
}
