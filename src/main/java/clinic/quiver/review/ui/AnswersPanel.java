package clinic.quiver.review.ui;

import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.PatientAnswers;
import clinic.quiver.questionnaire.Section;
import clinic.quiver.review.ChangedAnswers;
import clinic.quiver.review.Review;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that was asked, section by section, with what was denied, left open and never asked told apart, and what
 * changed against the last visit marked.
 */
final class AnswersPanel extends ReviewPanel {

    // Out of sight on the screen only: paper has every answer.
    private static final String LEFT_OUT = "left-out";

    private final Wording wording;
    private final Consumer<LinkId> ask;
    private final AnswerFilter filter = new AnswerFilter(this::filter);
    private final Paragraph compared = new Paragraph();
    private final Div content = new Div();
    private final Paragraph nothing = new Paragraph();
    private final Map<LinkId, AnswerRow> rows = new LinkedHashMap<>();
    private final Map<Div, List<AnswerRow>> groups = new LinkedHashMap<>();
    private List<Object> shown = List.of();

    AnswersPanel(Wording wording, Consumer<LinkId> ask) {
        super("answers");
        this.wording = wording;
        this.ask = ask;
        compared.addClassName("quiet");
        nothing.setText(getTranslation("review.answers.nothing"));
        nothing.getElement().setAttribute("role", "status");
        nothing.addClassName("not-printed");
        content.addClassName("answers-content");
        add(filter, compared, nothing, content);
    }

    @Override
    void show(Review review) {
        List<Object> now = List.of(
                review.response(), review.past().answers(), review.signature().isPresent());
        if (!now.equals(shown)) {
            shown = now;
            build(review);
        }
    }

    /** Leads to an answer, whatever was searched before. */
    void show(LinkId item) {
        AnswerRow row = rows.get(item);
        if (row != null) {
            filter.leadTo(row);
            rows.values().forEach(other -> other.setClassName("is-wanted", other == row));
            row.scrollIntoView();
            row.getElement().callJsFunction("focus");
        }
    }

    private void build(Review review) {
        content.removeAll();
        rows.clear();
        groups.clear();
        Optional<ChangedAnswers> changes = review.changedAnswers();
        compared.setVisible(review.response().isPresent());
        compared.setText(changes.map(since -> getTranslation(
                        "review.answers.compared",
                        wording.day(since.since()),
                        since.before().size()))
                .orElseGet(() -> getTranslation("review.answers.nothing-earlier")));
        review.response().ifPresent(response -> {
            PatientAnswers answers = response.answers(Map.of());
            for (Section section : response.questionnaire().sections()) {
                List<AnswerRow> group = section.items().stream()
                        .map(response.questionnaire()::item)
                        .filter(item -> item.source() != ItemSource.CLINICIAN)
                        .map(item -> new AnswerRow(item, answers.reply(item.linkId()), review, changes, wording, ask))
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

    private void filter() {
        filter.count(rows.values());
        groups.forEach((div, group) -> {
            group.forEach(row -> row.setClassName(LEFT_OUT, !filter.takes(row)));
            div.setClassName(LEFT_OUT, group.stream().noneMatch(filter::takes));
        });
        nothing.setVisible(rows.values().stream().noneMatch(filter::takes));
    }
}
