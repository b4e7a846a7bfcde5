package clinic.quiver.review.ui;

import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.review.Review;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.TakenBack;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Findings as cards, soonest level first: the red flags, or everything else that counts. */
final class FindingsPanel extends ReviewPanel {

    private final Wording wording;
    private final OpenJottings jottings;
    private final FindingCard.Ways ways;
    private final Function<Assessment, List<StoredFinding>> which;
    private final boolean isRedFlags;
    private final Div content = new Div();
    private final Span left = new Span();
    private final List<FindingCard> cards = new ArrayList<>();
    private final List<TakenBackCard> takenBackCards = new ArrayList<>();
    private final Map<String, AcknowledgementBar> bars = new HashMap<>();
    private List<Object> shown = List.of();

    private FindingsPanel(
            String name,
            boolean isRedFlags,
            Function<Assessment, List<StoredFinding>> which,
            Wording wording,
            OpenJottings jottings,
            FindingCard.Ways ways) {
        super(name);
        this.which = which;
        this.isRedFlags = isRedFlags;
        this.wording = wording;
        this.jottings = jottings;
        this.ways = ways;
        left.addClassName("flags-left");
        left.getElement().setAttribute("role", "status");
        add(left, content);
    }

    /** The findings that have to be acknowledged before signing. */
    static FindingsPanel redFlags(Wording wording, OpenJottings jottings, FindingCard.Ways ways) {
        return new FindingsPanel("flags", true, Assessment::flags, wording, jottings, ways);
    }

    /** The findings that count without being red flags. */
    static FindingsPanel others(Wording wording, OpenJottings jottings, FindingCard.Ways ways) {
        return new FindingsPanel("findings", false, FindingsPanel::otherFindings, wording, jottings, ways);
    }

    private static List<StoredFinding> otherFindings(Assessment assessment) {
        List<StoredFinding> flags = assessment.flags();
        return assessment.findings().stream()
                .filter(finding -> finding.kind().counts() && !flags.contains(finding))
                .toList();
    }

    @Override
    void show(Review review) {
        List<StoredFinding> findings = review.assessment().map(which).orElse(List.of()).stream()
                .sorted(Comparator.comparing(StoredFinding::level))
                .toList();
        List<TakenBack> takenBack = isRedFlags ? review.takenBack() : List.of();
        List<Object> now = List.of(
                review.assessment().isPresent(),
                takenBack,
                findings,
                review.response().map(QuestionnaireResponse::entries));
        if (now.equals(shown)) {
            cards.forEach(card -> card.show(review));
        } else {
            shown = now;
            build(takenBack, findings, review);
        }
        takenBackCards.forEach(card -> card.show(review));
        showLeft(review);
    }

    private void build(List<TakenBack> takenBack, List<StoredFinding> findings, Review review) {
        content.removeAll();
        takenBackCards.clear();
        takenBack.forEach(danger -> takenBackCards.add(new TakenBackCard(danger, wording, barOf(danger.finding()))));
        takenBackCards.forEach(content::add);
        cards.clear();
        findings.forEach(finding -> cards.add(new FindingCard(finding, review, wording, ways, barOf(finding))));
        cards.forEach(content::add);
        if (cards.isEmpty() && takenBackCards.isEmpty()) {
            String state = review.assessment().isPresent() ? "none" : "untriaged";
            Paragraph nothing =
                    new Paragraph(getTranslation("review." + (isRedFlags ? "flags." : "findings.") + state));
            nothing.addClassName("nothing");
            content.add(nothing);
        }
    }

    // A bar outlives its card, so that words that are being written do.
    private AcknowledgementBar barOf(StoredFinding finding) {
        return bars.computeIfAbsent(
                finding.ruleId(),
                rule -> new AcknowledgementBar(rule, isRedFlags, wording, jottings, ways::acknowledge));
    }

    private void showLeft(Review review) {
        left.setVisible(isRedFlags && !(cards.isEmpty() && takenBackCards.isEmpty()));
        int open = review.openFlags().size();
        left.setText(open == 0 ? getTranslation("review.flags.all-seen") : getTranslation("review.flags.left", open));
        left.setClassName("is-open", open > 0);
    }
}
