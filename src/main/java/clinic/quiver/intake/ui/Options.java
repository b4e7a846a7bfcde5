package clinic.quiver.intake.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/** A list of answers to tap, of which one or several can be chosen. */
final class Options extends Div {

    private final SequencedMap<String, Option> options = new LinkedHashMap<>();
    private final Set<String> alone;
    private final boolean several;
    private final String group;
    private Runnable changed = () -> {};
    private List<String> first = List.of();

    private Options(String group, boolean several, Set<String> alone) {
        this.group = group;
        this.several = several;
        this.alone = Set.copyOf(alone);
        addClassName("answers");
    }

    static Options one(String group) {
        return new Options(group, false, Set.of());
    }

    /**
     * Any number of answers.
     *
     * @param alone codes that exclude all others, such as "none of these"
     */
    static Options several(String group, Set<String> alone) {
        return new Options(group, true, alone);
    }

    /** Adds an answer below the others. */
    Option offer(String code, String words) {
        Runnable tapped = () -> tapped(code);
        Option option = several ? Option.check(group, words, tapped) : Option.radio(group, words, tapped);
        options.put(code, option);
        add(option);
        return option;
    }

    /** Calls this whenever something was chosen, or not any more. */
    void whenChanged(Runnable listener) {
        changed = listener;
    }

    /** Puts these answers before all others, which stand as they were offered. */
    void putFirst(List<String> codes) {
        if (codes.equals(first)) {
            return;
        }
        SequencedSet<String> order = new LinkedHashSet<>(codes);
        order.addAll(options.keySet());
        // Only what changes its place is moved: a browser that is told to move all of them mixes them up.
        Set<String> moved = new HashSet<>(first);
        moved.addAll(codes);
        moved.forEach(code -> remove(optionOf(code)));
        int place = 0;
        for (String code : order) {
            if (moved.contains(code)) {
                addComponentAtIndex(place, optionOf(code));
            }
            place++;
        }
        first = List.copyOf(codes);
    }

    /** Chooses one more answer, as a tap on it does. */
    void chooseToo(String code) {
        optionOf(code).tick(true);
        tapped(code);
    }

    private Option optionOf(String code) {
        Option option = options.get(code);
        if (option == null) {
            throw new IllegalArgumentException("the list has no answer " + code);
        }
        return option;
    }

    /** The codes that are chosen, in the order of the list. */
    Set<String> chosen() {
        Set<String> chosen = new LinkedHashSet<>();
        options.forEach((code, option) -> {
            if (option.isTicked()) {
                chosen.add(code);
            }
        });
        return chosen;
    }

    void choose(Collection<String> codes) {
        options.forEach((code, option) -> option.tick(codes.contains(code)));
        changed.run();
    }

    void focusFirst() {
        if (!options.isEmpty()) {
            options.firstEntry().getValue().focus();
        }
    }

    private void tapped(String code) {
        boolean onlyThis = !several || alone.contains(code);
        options.forEach((other, option) -> {
            if (!other.equals(code) && (onlyThis || alone.contains(other))) {
                option.tick(false);
            }
        });
        changed.run();
    }
}
