package clinic.quiver.questionnaire;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the options of a list by names that stand for them, also where a twitching hand slipped. */
public final class NameSearch {

    private static final int SHORTEST_WITH_A_SLIP = 4;
    private static final int SHORTEST_START_WITH_A_SLIP = 5;
    private static final int SHORTEST_WITH_TWO_SLIPS = 8;

    private final Map<String, List<Name>> names = new HashMap<>();

    /** How well a name fits what was typed; the order of the constants is that of the hits. */
    public enum Nearness {
        WHOLE,
        START,
        INSIDE,
        SLIP
    }

    /**
     * An option that was found.
     *
     * @param name by which it was found; empty when it was the option's own words
     */
    public record Hit(Nearness nearness, String name) {}

    private record Name(String text, String folded) {}

    /**
     * A search over the options of one item.
     *
     * @param labels the options' own words, by their codes
     * @param searched the names that stand for them
     */
    NameSearch(Map<String, String> labels, Map<String, List<String>> searched) {
        labels.forEach((code, label) -> names.put(
                code,
                Stream.concat(
                                searched.getOrDefault(code, List.of()).stream()
                                        .map(name -> new Name(name, folded(name))),
                                Stream.of(new Name("", folded(label))))
                        .toList()));
    }

    /** The options that fit, by their codes; none when nothing to look for was typed. */
    public Map<String, Hit> find(String typed) {
        String wanted = folded(typed);
        Map<String, Hit> hits = new HashMap<>();
        if (wanted.isEmpty()) {
            return hits;
        }
        names.forEach((code, all) -> best(all, wanted).ifPresent(hit -> hits.put(code, hit)));
        if (hits.isEmpty() && wanted.length() >= SHORTEST_START_WITH_A_SLIP) {
            names.forEach((code, all) -> all.stream()
                    .filter(name -> !name.text().isEmpty() && slippedAtStart(wanted, name.folded()))
                    .findFirst()
                    .ifPresent(name -> hits.put(code, new Hit(Nearness.SLIP, name.text()))));
        }
        return hits;
    }

    private static Optional<Hit> best(List<Name> names, String wanted) {
        Optional<Hit> best = Optional.empty();
        for (Name name : names) {
            Optional<Hit> hit = nearness(wanted, name).map(near -> new Hit(near, name.text()));
            if (hit.isPresent()
                    && (best.isEmpty()
                            || hit.get().nearness().compareTo(best.get().nearness()) < 0)) {
                best = hit;
            }
        }
        return best;
    }

    private static Optional<Nearness> nearness(String wanted, Name name) {
        String folded = name.folded();
        if (name.text().isEmpty()) {
            return folded.contains(wanted) ? Optional.of(Nearness.INSIDE) : Optional.empty();
        }
        if (folded.equals(wanted)) {
            return Optional.of(Nearness.WHOLE);
        }
        if (folded.startsWith(wanted)) {
            return Optional.of(Nearness.START);
        }
        if (folded.contains(wanted)) {
            return Optional.of(Nearness.INSIDE);
        }
        return Slips.between(wanted, folded) <= slipsIn(folded.length(), SHORTEST_WITH_A_SLIP)
                ? Optional.of(Nearness.SLIP)
                : Optional.empty();
    }

    private static boolean slippedAtStart(String wanted, String folded) {
        return Slips.atStart(wanted, folded) <= slipsIn(wanted.length(), SHORTEST_START_WITH_A_SLIP);
    }

    private static int slipsIn(int length, int shortest) {
        if (length >= SHORTEST_WITH_TWO_SLIPS) {
            return 2;
        }
        return length >= shortest ? 1 : 0;
    }

    /** A name without what people leave out or write in several ways: capitals, accents, hyphens and blanks. */
    public static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{IsLetter}\\p{IsDigit}]", "");
    }
}
