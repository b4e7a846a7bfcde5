package clinic.quiver.review.ui;

import clinic.quiver.intake.AnswerEntry;
import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.PatientAnswers;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Section;
import clinic.quiver.review.ChangedAnswers;
import clinic.quiver.review.Review;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that was asked, section by section, with what was denied, left open and never asked told apart, and what
 * changed against the last visit marked.
 */
final class AnswersPanel extends ReviewPanel {

    private final Wording wording;
    private final Consumer<LinkId> ask;
    private final TextField search = new TextField();
    private final Div filters = new Div();
    private final Div content = new Div();
    private final Paragraph nothing = new Paragraph();
    private final Map<LinkId, AnswerRow> rows = new LinkedHashMap<>();
    private final Map<Div, List<AnswerRow>> groups = new LinkedHashMap<>();
    private final Map<Optional<AnswerKind>, Button> buttons = new LinkedHashMap<>();
    private final Button changedOnly = new Button("", clicked -> showChangedOnly(!isChangedOnly()));
    private final Paragraph compared = new Paragraph();
    private Optional<AnswerKind> chosen = Optional.empty();
    private List<Object> shown = List.of();

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
        addFilter(Optional.empty());
        Arrays.stream(AnswerKind.values()).map(Optional::of).forEach(this::addFilter);
        changedOnly.addClassName("changed-only");
        changedOnly.getElement().setAttribute("aria-pressed", "false");
        filters.add(changedOnly);
        compared.addClassName("quiet");
        nothing.setText(getTranslation("review.answers.nothing"));
        nothing.getElement().setAttribute("role", "status");
        Div head = new Div(search, filters);
        head.addClassName("answers-head");
        content.addClassName("answers-content");
        add(head, compared, nothing, content);
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
            search.clear();
            showChangedOnly(false);
            choose(Optional.of(row.kind()).filter(AnswerKind.NOT_ASKED::equals));
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
        compare(review, changes);
        review.response().ifPresent(response -> {
            PatientAnswers answers = response.answers(Map.of());
            for (Section section : response.questionnaire().sections()) {
                List<AnswerRow> group = section.items().stream()
                        .map(response.questionnaire()::item)
                        .filter(item -> item.source() != ItemSource.CLINICIAN)
                        .map(item -> new AnswerRow(item, said(response, answers, item), review, changes, wording, ask))
                        .toList();
                if (!group.isEmpty()) {
                    group.forEach(row -> rows.put(row.item(), row));
                    content.add(groupOf(section, group));
                }
            }
        });
        filter();
    }

    // The answer itself; what else still counts of one that was asked anew stands beside it.
    private static Reply said(QuestionnaireResponse response, PatientAnswers answers, Item item) {
        Reply reply = answers.reply(item.linkId());
        return response.entry(item.linkId())
                .filter(AnswerEntry::anew)
                .filter(entry -> reply instanceof Reply.Given)
                .<Reply>map(entry -> new Reply.Given(entry.answer()))
                .orElse(reply);
    }

    private void compare(Review review, Optional<ChangedAnswers> changes) {
        compared.setVisible(review.response().isPresent());
        boolean nothingChanged =
                changes.filter(since -> !since.before().isEmpty()).isEmpty();
        changedOnly.setVisible(!nothingChanged);
        if (nothingChanged) {
            showChangedOnly(false);
        }
        compared.setText(changes.map(since -> getTranslation(
                        "review.answers.compared",
                        wording.day(since.since()),
                        since.before().size()))
                .orElseGet(() -> getTranslation("review.answers.nothing-earlier")));
    }

    private boolean isChangedOnly() {
        return "true".equals(changedOnly.getElement().getAttribute("aria-pressed"));
    }

    private void showChangedOnly(boolean only) {
        changedOnly.getElement().setAttribute("aria-pressed", String.valueOf(only));
        filter();
    }

    private Component groupOf(Section section, List<AnswerRow> group) {
        Div div = new Div(new H3(wording.answers().sectionTitle(section.id())));
        group.forEach(div::add);
        div.addClassName("answer-section");
        groups.put(div, group);
        return div;
    }

    private void addFilter(Optional<AnswerKind> kind) {
        Button button = new Button("", clicked -> choose(kind));
        buttons.put(kind, button);
        filters.add(button);
    }

    private void choose(Optional<AnswerKind> kind) {
        chosen = kind;
        filter();
    }

    // Without a choice everything that was asked is shown, and nothing that never was.
    private boolean takes(Optional<AnswerKind> filter, AnswerRow row) {
        return (row.isChanged() || !isChangedOnly()) && takesKind(filter, row);
    }

    private static boolean takesKind(Optional<AnswerKind> filter, AnswerRow row) {
        return filter.map(kind -> kind == row.kind()).orElse(row.kind() != AnswerKind.NOT_ASKED);
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        groups.forEach((div, group) -> {
            group.forEach(row -> row.setVisible(takes(chosen, row) && row.says(wanted)));
            div.setVisible(group.stream().anyMatch(Component::isVisible));
        });
        nothing.setVisible(rows.values().stream().noneMatch(Component::isVisible));
        changedOnly.setText(getTranslation(
                "review.answers.CHANGED",
                rows.values().stream().filter(AnswerRow::isChanged).count()));
        buttons.forEach((each, button) -> {
            long count = rows.values().stream().filter(row -> takes(each, row)).count();
            button.setText(getTranslation(
                    "review.answers." + each.map(AnswerKind::name).orElse("ASKED"), count));
            button.getElement().setAttribute("aria-pressed", String.valueOf(each.equals(chosen)));
        });
    }
}
