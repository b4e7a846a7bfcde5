package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.NameSearch;
import clinic.quiver.questionnaire.NameSearch.Hit;
import clinic.quiver.questionnaire.NameSearch.Nearness;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Any number of options of a list, found by their names and brand names where the list is long. */
final class ChoicesControl extends OptionsControl {

    private static final Set<String> ALONE = Set.of(Item.NONE, "nothing", Draft.DECLINED);
    private static final Set<String> ALWAYS_IN_SIGHT = Set.of(Item.NONE, Item.OTHER, "not-sure");
    private static final int FEWEST_LETTERS = 3;

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Optional<NameSearch> search;
    private final MedicineSearch searchField = new MedicineSearch(this::find, this::writeDown);
    private Optional<NamesControl> names = Optional.empty();

    /** An option with the name by which the search found it. */
    private record Line(Option option, Span foundBy) {}

    ChoicesControl(String group, Item item, Words words, WaysOut waysOut) {
        super(Options.several(group, ALONE));
        search = words.search(item.linkId());
        search.ifPresent(found -> add(searchField));
        item.options().forEach(code -> offer(code, words.option(item.linkId(), code)));
        offer(waysOut);
        add(options());
    }

    private void offer(String code, String label) {
        Option option = options().offer(code, label);
        Span name = new Span();
        name.addClassName("found-by");
        option.add(name);
        lines.put(code, new Line(option, name));
    }

    /**
     * Where the names stand of what the list does not hold.
     *
     * @param wanted told whether they are asked for, whenever that changes
     */
    void writeOthersIn(NamesControl control, Consumer<Boolean> wanted) {
        names = Optional.of(control);
        options().whenChanged(() -> {
            boolean other = options().chosen().contains(Item.OTHER);
            control.setWanted(other);
            wanted.accept(other);
        });
    }

    private void writeDown(String name) {
        options().chooseToo(Item.OTHER);
        names.ifPresent(control -> control.write(name));
    }

    // What is ticked stays in sight, and so do the ways out.
    private void find(String text) {
        Map<String, Hit> hits = search.map(all -> all.find(text)).orElse(Map.of());
        lines.forEach((code, line) -> {
            Hit hit = hits.get(code);
            line.foundBy().setText(hit == null || code.equals(Item.OTHER) ? "" : hit.name());
            line.option()
                    .setVisible(text.isEmpty()
                            || hit != null
                            || ALWAYS_IN_SIGHT.contains(code)
                            || line.option().isTicked());
        });
        options().putFirst(nearestFirst(hits));
        say(text, hits);
    }

    private List<String> nearestFirst(Map<String, Hit> hits) {
        Map<String, Hit> listed = new LinkedHashMap<>();
        lines.keySet().forEach(code -> {
            Hit hit = hits.get(code);
            if (hit != null && !ALWAYS_IN_SIGHT.contains(code)) {
                listed.put(code, hit);
            }
        });
        return listed.entrySet().stream()
                .sorted(Comparator.comparing(hit -> hit.getValue().nearness()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void say(String text, Map<String, Hit> hits) {
        Hit outside = hits.get(Item.OTHER);
        boolean listed = hits.keySet().stream().anyMatch(code -> !ALWAYS_IN_SIGHT.contains(code));
        Set<String> whole = new HashSet<>();
        Optional<String> inSeveral = hits.values().stream()
                .filter(hit -> hit.nearness() == Nearness.WHOLE)
                .map(Hit::name)
                .filter(name -> !whole.add(name))
                .findFirst();
        if (inSeveral.isPresent()) {
            searchField.sayInSeveral(inSeveral.get());
        } else if (outside != null && !outside.name().isEmpty() && isNearest(outside, hits)) {
            searchField.sayOutsideList(outside.name());
        } else if (!listed && NameSearch.folded(text).length() >= FEWEST_LETTERS) {
            searchField.sayNotFound(text);
        } else {
            searchField.sayNothing();
        }
    }

    // Of a name that may become one of the list nobody says that it is not asked about.
    private static boolean isNearest(Hit outside, Map<String, Hit> hits) {
        return hits.entrySet().stream()
                .filter(hit -> !ALWAYS_IN_SIGHT.contains(hit.getKey()))
                .allMatch(hit -> outside.nearness().compareTo(hit.getValue().nearness()) < 0);
    }

    @Override
    Reading read() {
        Set<String> chosen = options().chosen();
        if (chosen.isEmpty()) {
            return new Reading.Nothing();
        }
        if (chosen.contains(Draft.DECLINED)) {
            return Reading.of(new Answer.Declined());
        }
        if (chosen.equals(Set.of(Draft.DOES_NOT_KNOW))) {
            return Reading.of(new Answer.DoesNotKnow());
        }
        TreeSet<String> codes = new TreeSet<>(chosen);
        // Some of the list, and not sure about the rest.
        if (codes.remove(Draft.DOES_NOT_KNOW)) {
            codes.add(Answers.UNKNOWN_CODE);
        }
        return Reading.of(new Answer.Choices(codes));
    }
}
