package clinic.quiver.review.ui;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Review;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.Finding;
import clinic.quiver.triage.TriageLevel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What could not be ruled out, and the questions that would settle it, which the clinician can ask right here. */
final class OpenQuestionsPanel extends ReviewPanel {

    private static final int FIRST = 8;

    private final Wording wording;
    private final Consumer<LinkId> ask;
    private final Div content = new Div();
    private List<Object> shown = List.of();

    OpenQuestionsPanel(Wording wording, Consumer<LinkId> ask) {
        super("open");
        this.wording = wording;
        this.ask = ask;
        add(content);
    }

    @Override
    void show(Review review) {
        List<StoredFinding> open = review.assessment().map(Assessment::findings).orElse(List.of()).stream()
                .filter(finding -> !finding.missing().isEmpty())
                .sorted(Comparator.comparing(StoredFinding::level))
                .toList();
        List<Object> now = List.of(
                open,
                review.assessment().map(Assessment::status),
                review.signature().isPresent());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        content.removeAll();
        if (open.isEmpty()) {
            content.add(new Paragraph(getTranslation(nothingOpen(review))));
        } else {
            content.add(notRuledOut(open), questions(open, review));
        }
    }

    // Where nothing was asked, or not everything yet, nothing is settled.
    private static String nothingOpen(Review review) {
        return review.assessment()
                .map(Assessment::status)
                .map(status -> switch (status) {
                    case SO_FAR -> "review.open.so-far";
                    case COMPLETE -> "review.open.none";
                    case FAILED -> "review.open.failed";
                })
                .orElse("review.open.untriaged");
    }

    private Component notRuledOut(List<StoredFinding> open) {
        Map<TriageLevel, List<String>> names = new EnumMap<>(TriageLevel.class);
        open.stream()
                .filter(finding -> finding.kind() == Finding.Kind.NOT_SETTLED)
                .forEach(finding -> names.computeIfAbsent(finding.level(), level -> new ArrayList<>())
                        .add(wording.rule(finding.ruleId()).name()));
        Div all = new Div();
        all.addClassName("not-ruled-out");
        names.forEach((level, found) -> {
            Div line = new Div(new LevelBadge(level), new Span(String.join("; ", found)));
            all.add(line);
        });
        return all;
    }

    private Component questions(List<StoredFinding> open, Review review) {
        Map<LinkId, List<StoredFinding>> settling = new LinkedHashMap<>();
        open.forEach(finding -> finding.missing()
                .forEach(item ->
                        settling.computeIfAbsent(item, key -> new ArrayList<>()).add(finding)));
        OrderedList list = new OrderedList();
        list.addClassName("open-questions");
        settling.forEach((item, findings) -> list.add(question(item, findings, review)));
        list.setClassName("is-long", settling.size() > FIRST);
        return list;
    }

    private ListItem question(LinkId item, List<StoredFinding> findings, Review review) {
        Span asked = new Span(wording.answers().question(item));
        asked.addClassName("asked");
        Span state = new Span(stateOf(item, review));
        state.addClassName("open-state");
        Span settles = new Span(getTranslation(
                "review.open.settles",
                findings.stream()
                        .map(finding -> wording.rule(finding.ruleId()).name())
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining("; "))));
        settles.addClassName("quiet");
        ListItem line = new ListItem(new Div(asked, state, settles));
        if (review.signature().isEmpty()) {
            Button answer = new Button(getTranslation("review.open.answer"), clicked -> ask.accept(item));
            answer.setAriaLabel(
                    getTranslation("review.open.answer-item", wording.answers().shortLabel(item)));
            line.add(answer);
        }
        return line;
    }

    private String stateOf(LinkId item, Review review) {
        return wording.answers().reply(item, review.reply(item));
    }
}
