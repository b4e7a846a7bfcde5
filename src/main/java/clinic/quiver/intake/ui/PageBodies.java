package clinic.quiver.intake.ui;

import clinic.quiver.intake.Screen;
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

/** Makes the controls of a page, by its style and by the types of its items. */
final class PageBodies {

    private final Questionnaire questionnaire;
    private final Words words;

    PageBodies(Questionnaire questionnaire, Words words) {
        this.questionnaire = questionnaire;
        this.words = words;
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
            case ROWS -> several(asking, "rows");
            case NUMBERS -> several(asking, "numbers");
            case AMOUNTS -> {
                ItemsBody body = several(asking, "numbers");
                body.add(new ZeroForTheRest(body.numbers()));
                yield body;
            }
            case INSTRUMENT -> several(asking, "instrument");
            case CHECK_LIST -> {
                CheckListBody body = new CheckListBody(asking.page(), asking.items(), words, heading, hint);
                body.restoreAnswers(asking.answers());
                yield body;
            }
        };
    }

    private PageBody single(Screen.Asking asking, H1 heading) {
        Item item = questionnaire.item(asking.items().getFirst());
        ItemsBody body = new ItemsBody();
        ItemControl control = control(item, asking, WaysOut.of(item), words.question(item.linkId()));
        body.add(item.linkId(), new Question(item.linkId(), heading, words.hint(item.linkId()), control), control);
        body.restore(draftOf(asking));
        return body;
    }

    private ItemsBody several(Screen.Asking asking, String className) {
        ItemsBody body = new ItemsBody();
        body.addClassName(className);
        for (LinkId linkId : asking.items()) {
            Item item = questionnaire.item(linkId);
            ItemControl control = control(item, asking, WaysOut.inRow(item), words.row(linkId));
            Span legend = new Span(words.row(linkId));
            body.add(linkId, new Question(linkId, legend, Optional.empty(), control), control);
        }
        body.restore(draftOf(asking));
        return body;
    }

    private static Map<LinkId, List<String>> draftOf(Screen.Asking asking) {
        Map<LinkId, List<String>> draft = new LinkedHashMap<>();
        asking.answers().forEach((item, answer) -> draft.put(item, Draft.of(answer)));
        return draft;
    }

    private ItemControl control(Item item, Screen.Asking asking, WaysOut waysOut, String label) {
        return switch (item.type()) {
            case YES_NO, CHOICE -> new ChoiceControl(item, asking.offered(item), words, waysOut);
            case CHOICES -> new ChoicesControl(item, words, waysOut);
            case QUANTITY -> new QuantityControl(item, words, waysOut, label);
            case DATE -> new DateControl(item);
            case TEXT -> new TextControl(item, label);
            case BODY_MAP -> new BodyMapControl(item);
        };
    }
}
