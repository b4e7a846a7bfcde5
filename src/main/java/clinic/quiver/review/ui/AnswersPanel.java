package clinic.quiver.review.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.PatientAnswers;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Section;
import clinic.quiver.review.Review;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Everything that was asked, section by section, with what was denied, left open and never asked told apart. */
final class AnswersPanel extends ReviewPanel {

    private final Wording wording;
    private final Consumer<LinkId> ask;
    private final TextField search = new TextField();
    private final Div filters = new Div();
    private final Div content = new Div();
    private final Paragraph nothing = new Paragraph();
    private final Map<LinkId, AnswerRow> rows = new LinkedHashMap<>();
    private final Map<Div, List<AnswerRow>> groups = new LinkedHashMap<>();
    private final Map<Which, Button> buttons = new EnumMap<>(Which.class);
    private Which which = Which.ASKED;
    private List<Object> shown = List.of();

    /** Which answers are shown. */
    enum Which {
        ASKED,
        REPORTED,
        DENIED,
        OPEN,
        NOT_ASKED;

        /** Where an answer belongs. */
        static Which of(Reply reply) {
            return switch (reply) {
                case Reply.NotShown() -> NOT_ASKED;
                case Reply.Denied() -> DENIED;
                case Reply.Given(Answer answer) when answer.isUnknown() -> OPEN;
                case Reply.Given(Answer.YesNo(boolean yes)) when !yes -> DENIED;
                case Reply.Given(Answer.Choice(String code)) when code.equals("no") || code.equals(Item.NONE) -> DENIED;
                case Reply.Given(Answer.Choices choices) when choices.codes().contains(Item.NONE) -> DENIED;
                case Reply.Given given -> REPORTED;
            };
        }

        boolean takes(Which kind) {
            return this == kind || (this == ASKED && kind != NOT_ASKED);
        }
    }

    AnswersPanel(Wording wording, Consumer<LinkId> ask) {
        super("answers");
        this.wording = wording;
        this.ask = ask;
        search.setPlaceholder(getTranslation("review.answers.search"));
        search.setAriaLabel(getTranslation("review.answers.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(changed -> filter());
        filters.addClassName("answer-filters");
        filters.getElement().setAttribute("role", "group");
        filters.getElement().setAttribute("aria-label", getTranslation("review.answers.filter"));
        for (Which each : Which.values()) {
            Button button = new Button("", clicked -> choose(each));
            buttons.put(each, button);
            filters.add(button);
        }
        nothing.setText(getTranslation("review.answers.nothing"));
        nothing.getElement().setAttribute("role", "status");
        Div head = new Div(search, filters);
        head.addClassName("answers-head");
        content.addClassName("answers-content");
        add(head, nothing, content);
    }

    @Override
    void show(Review review) {
        List<Object> now = List.of(review.response(), review.signature().isPresent());
        if (!now.equals(shown)) {
            shown = now;
            build(review);
        }
    }

    /** Leads to an answer, whatever was searched before. */
    void show(LinkId item) {
        AnswerRow row = rows.get(item);
        if (row != null) {
            search.clear();
            choose(row.kind() == Which.NOT_ASKED ? Which.NOT_ASKED : Which.ASKED);
            rows.values().forEach(other -> other.setClassName("is-wanted", other == row));
            row.scrollIntoView();
            row.getElement().callJsFunction("focus");
        }
    }

    private void build(Review review) {
        content.removeAll();
        rows.clear();
        groups.clear();
        review.response().ifPresent(response -> {
            PatientAnswers answers = response.answers(Map.of());
            for (Section section : response.questionnaire().sections()) {
                List<AnswerRow> group = section.items().stream()
                        .map(response.questionnaire()::item)
                        .filter(item -> item.source() != ItemSource.CLINICIAN)
                        .map(item -> new AnswerRow(item, answers.reply(item.linkId()), review, wording, ask))
                        .toList();
                if (!group.isEmpty()) {
                    group.forEach(row -> rows.put(row.item(), row));
                    content.add(groupOf(section, group));
                }
            }
        });
        filter();
    }

    private Component groupOf(Section section, List<AnswerRow> group) {
        Div div = new Div(new H3(wording.answers().sectionTitle(section.id())));
        group.forEach(div::add);
        div.addClassName("answer-section");
        groups.put(div, group);
        return div;
    }

    private void choose(Which chosen) {
        which = chosen;
        filter();
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        groups.forEach((div, group) -> {
            group.forEach(row -> row.setVisible(which.takes(row.kind()) && row.says(wanted)));
            div.setVisible(group.stream().anyMatch(Component::isVisible));
        });
        nothing.setVisible(rows.values().stream().noneMatch(Component::isVisible));
        buttons.forEach((each, button) -> {
            long count =
                    rows.values().stream().filter(row -> each.takes(row.kind())).count();
            button.setText(getTranslation("review.answers." + each.name(), count));
            button.getElement().setAttribute("aria-pressed", String.valueOf(each == which));
        });
    }
}
