package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Any number of options of a list, found by their names and brand names where the list is long. */
final class ChoicesControl extends OptionsControl {

    private static final Set<String> ALONE = Set.of(Item.NONE, "nothing", Draft.DECLINED);
    private static final int TYPING_PAUSE_MILLISECONDS = 250;

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Item item;
    private final Words words;

    /** An option with the name by which the search found it. */
    private record Line(Option option, Span foundBy) {}

    ChoicesControl(Item item, Words words, WaysOut waysOut) {
        super(Options.several(item.linkId().value(), ALONE));
        this.item = item;
        this.words = words;
        if (isSearched()) {
            add(searchField());
        }
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

    private boolean isSearched() {
        return item.options().stream()
                .anyMatch(code -> !words.searchWords(item.linkId(), code).isEmpty());
    }

    private Div searchField() {
        Input search = new Input(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLISECONDS);
        search.setId("search");
        search.getElement().setAttribute("autocomplete", "off").setAttribute("spellcheck", "false");
        search.addValueChangeListener(event -> filter(event.getValue().strip().toLowerCase(Locale.ROOT)));
        NativeLabel label = new NativeLabel(getTranslation("tablet.search-medicine"));
        label.setFor("search");
        Div field = new Div(label, search);
        field.addClassName("search");
        return field;
    }

    // What is ticked stays in sight, and so do the ways out.
    private void filter(String text) {
        lines.forEach((code, line) -> {
            Optional<String> name = nameWith(code, text);
            line.foundBy().setText(text.isEmpty() ? "" : name.orElse(""));
            boolean plain =
                    words.option(item.linkId(), code).toLowerCase(Locale.ROOT).contains(text);
            boolean fixed = code.equals(Item.NONE) || code.equals("not-sure");
            line.option()
                    .setVisible(text.isEmpty()
                            || plain
                            || fixed
                            || name.isPresent()
                            || line.option().isTicked());
        });
    }

    private Optional<String> nameWith(String code, String text) {
        return words.searchWords(item.linkId(), code).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(text))
                .findFirst();
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
