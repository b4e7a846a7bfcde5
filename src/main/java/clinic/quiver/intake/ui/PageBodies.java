package clinic.quiver.intake.ui;

import clinic.quiver.intake.Measures;
import clinic.quiver.intake.Screen;
import clinic.quiver.intake.UsMeasure;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the controls of a page, by its style and by the types of its items. */
final class PageBodies {

    /** The name of a page's first question: its place, since nothing that names it may reach a tablet. */
    static final String FIRST = name(1);

    private final Questionnaire questionnaire;
    private final Words words;
    private final Consumer<Measures> measured;

    /**
     * Bodies in one language.
     *
     * @param measured told in which units the patient wants to tell height and weight
     */
    PageBodies(Questionnaire questionnaire, Words words, Consumer<Measures> measured) {
        this.questionnaire = questionnaire;
        this.words = words;
        this.measured = measured;
    }

    /** The words of a page's heading. */
    String headingOf(Screen.Asking asking) {
        return words.pageTitle(asking.page().id())
                .orElseGet(() -> words.question(asking.page().items().getFirst()));
    }

    /** The controls with the answers given before; a single question and a check list carry the heading themselves. */
    PageBody of(Screen.Asking asking, H1 heading) {
        Optional<String> hint = words.pageHint(asking.page().id());
        return switch (asking.page().style()) {
            case SINGLE -> single(asking, heading);
            case LIST_WITH_NAMES -> listWithNames(asking, heading, hint);
            case ROWS -> several(asking, "rows");
            case NUMBERS -> numbers(asking);
            case AMOUNTS -> {
                ItemsBody body = several(asking, "numbers");
                body.add(new ZeroForTheRest(body.numbers()));
                yield body;
            }
            case INSTRUMENT -> several(asking, "instrument");
            case CHECK_LIST -> {
                CheckListBody body = new CheckListBody(asking.items(), words, heading, hint);
                body.restoreAnswers(asking.answers());
                yield body;
            }
        };
    }

    private PageBody single(Screen.Asking asking, H1 heading) {
        Item item = questionnaire.item(asking.items().getFirst());
        ItemsBody body = new ItemsBody();
        ItemControl control = control(FIRST, item, asking, WaysOut.of(item), words.question(item.linkId()));
        body.add(item.linkId(), new Question(FIRST, heading, words.hint(item.linkId()), control), control);
        body.restore(draftOf(asking));
        return body;
    }

    private PageBody listWithNames(Screen.Asking asking, H1 heading, Optional<String> hint) {
        Item listed = questionnaire.item(asking.items().getFirst());
        LinkId named = asking.items().getLast();
        ChoicesControl list = new ChoicesControl(FIRST, listed, words, WaysOut.of(listed));
        NamesControl names = new NamesControl(words.row(named));
        Question ofNames = new Question(name(2), new Span(words.row(named)), words.hint(named), names);
        ofNames.addClassName("names");
        ofNames.setVisible(false);
        list.writeOthersIn(names, ofNames::setVisible);
        ItemsBody body = new ItemsBody();
        body.add(listed.linkId(), new Question(FIRST, heading, hint, list), list);
        body.add(named, ofNames, names);
        body.restore(draftOf(asking));
        return body;
    }

    private static String name(int place) {
        return "q" + place;
    }

    private ItemsBody numbers(Screen.Asking asking) {
        ItemsBody body = several(asking, "numbers");
        boolean inTwoUnits = asking.items().stream()
                .anyMatch(item -> UsMeasure.of(questionnaire.item(item)).isPresent());
        if (inTwoUnits) {
            body.numbers().forEach(number -> number.measureIn(asking.measures()));
            body.addComponentAsFirst(new MeasuresChoice(asking.measures(), chosen -> {
                body.numbers().forEach(number -> number.measureIn(chosen));
                measured.accept(chosen);
            }));
        }
        return body;
    }

    private ItemsBody several(Screen.Asking asking, String className) {
        ItemsBody body = new ItemsBody();
        body.addClassName(className);
        int place = 0;
        for (LinkId linkId : asking.items()) {
            Item item = questionnaire.item(linkId);
            String name = name(++place);
            ItemControl control = control(name, item, asking, WaysOut.inRow(item), words.row(linkId));
            Span legend = new Span(words.row(linkId));
            body.add(linkId, new Question(name, legend, Optional.empty(), control), control);
        }
        body.restore(draftOf(asking));
        return body;
    }

    private static Map<LinkId, List<String>> draftOf(Screen.Asking asking) {
        Map<LinkId, List<String>> draft = new LinkedHashMap<>();
        asking.answers().forEach((item, answer) -> draft.put(item, Draft.of(answer)));
        return draft;
    }

    private ItemControl control(String name, Item item, Screen.Asking asking, WaysOut waysOut, String label) {
        return switch (item.type()) {
            case YES_NO, CHOICE -> new ChoiceControl(name, item, asking.offered(item), words, waysOut);
            case CHOICES -> new ChoicesControl(name, item, words, waysOut);
            case QUANTITY -> new QuantityControl(name, item, words, waysOut, label);
            case DATE -> new DateControl(name);
            case TEXT -> new TextControl(name, label);
            case BODY_MAP -> new BodyMapControl(name, item);
        };
    }
}
