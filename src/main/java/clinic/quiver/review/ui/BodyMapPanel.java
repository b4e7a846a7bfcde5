package clinic.quiver.review.ui;

import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.review.Past.EarlierAnswers;
import clinic.quiver.review.Review;
import clinic.quiver.shared.VisitId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where on the body it is, drawn and in words, now and, when it is wanted, at an earlier visit. */
final class BodyMapPanel extends ReviewPanel {

    // Places that are asked for in words.
    private static final List<LinkId> IN_WORDS = List.of(LinkId.of("weakness-pattern"), LinkId.of("numb-where"));

    private final Wording wording;
    private final Div overlays = new Div();
    private final Paragraph legend = new Paragraph();
    private final Div places = new Div();
    private final Map<VisitId, NativeButton> buttons = new LinkedHashMap<>();
    private Optional<VisitId> overlaid = Optional.empty();
    private List<Object> shown = List.of();

    BodyMapPanel(Wording wording) {
        super("body");
        this.wording = wording;
        overlays.addClassName("overlays");
        legend.getElement().setAttribute("role", "status");
        add(overlays, legend, places);
    }

    @Override
    void show(Review review) {
        List<Object> now = List.of(review.response(), review.past().answers());
        if (!now.equals(shown)) {
            shown = now;
            offerOverlays(review);
            showPlaces(review);
        }
    }

    private void offerOverlays(Review review) {
        overlays.removeAll();
        buttons.clear();
        review.past().answers().stream()
                .filter(earlier -> itemsOf(earlier.response()).stream()
                        .anyMatch(item -> given(earlier.response(), item).isPresent()))
                .forEach(earlier -> buttons.put(earlier.visit().id(), button(earlier, review)));
        if (buttons.isEmpty()) {
            Span nothing = new Span(getTranslation("review.body.nothing-earlier"));
            nothing.addClassName("quiet");
            overlays.add(nothing);
        } else {
            overlays.add(new Span(getTranslation("review.body.overlay")));
            buttons.values().forEach(overlays::add);
        }
    }

    private NativeButton button(EarlierAnswers earlier, Review review) {
        VisitId visit = earlier.visit().id();
        NativeButton button = new NativeButton(dayOf(earlier), clicked -> {
            overlaid = overlaid.filter(visit::equals).isPresent() ? Optional.empty() : Optional.of(visit);
            showPlaces(review);
        });
        button.addClassName("small-act");
        return button;
    }

    private void showPlaces(Review review) {
        buttons.forEach((visit, button) -> button.getElement()
                .setAttribute(
                        "aria-pressed",
                        String.valueOf(overlaid.filter(visit::equals).isPresent())));
        Optional<EarlierAnswers> then = review.past().answers().stream()
                .filter(earlier -> overlaid.filter(earlier.visit().id()::equals).isPresent())
                .findFirst();
        legend.setText(then.map(earlier -> getTranslation("review.body.legend", dayOf(earlier)))
                .orElse(""));
        places.removeAll();
        Stream.concat(review.response().stream(), then.map(EarlierAnswers::response).stream())
                .findFirst()
                .map(BodyMapPanel::itemsOf)
                .orElse(List.of())
                .forEach(item -> where(item, review, then).ifPresent(places::add));
        if (places.getComponentCount() == 0) {
            places.add(new Paragraph(getTranslation("review.body.none")));
        }
    }

    private Optional<Component> where(LinkId item, Review review, Optional<EarlierAnswers> then) {
        Optional<Reply.Given> now = review.response().flatMap(response -> given(response, item));
        Optional<Reply.Given> before = then.flatMap(earlier -> given(earlier.response(), item));
        return now.isEmpty() && before.isEmpty()
                ? Optional.empty()
                : Optional.of(new WhereThenAndNow(item, now, before, then.map(this::dayOf), wording));
    }

    private static List<LinkId> itemsOf(QuestionnaireResponse response) {
        Stream<LinkId> drawn = response.questionnaire().items().stream()
                .filter(item -> item.type() == ItemType.BODY_MAP)
                .map(Item::linkId);
        return Stream.concat(drawn, IN_WORDS.stream()).toList();
    }

    private static Optional<Reply.Given> given(QuestionnaireResponse response, LinkId item) {
        return response.answers(Map.of()).reply(item) instanceof Reply.Given given
                ? Optional.of(given)
                : Optional.empty();
    }

    private String dayOf(EarlierAnswers earlier) {
        return wording.day(earlier.response().answeredAt());
    }
}
