package clinic.quiver.review.ui;

import clinic.quiver.review.Choice;
import clinic.quiver.review.Review;
import clinic.quiver.review.SecondLook;
import clinic.quiver.review.SecondLookService.Answered;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.ui.Notice;
import clinic.quiver.triage.Assessment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A disposition below an emergency: asks for a second clinician, lets that one answer, and says what was answered. */
final class SecondLookPanel extends Div {

    private final OpenReview open;
    private final DraftDecision draft;
    private final Wording wording;
    private final DecisionWords decisionWords;
    private final StaffId me;
    private final Paragraph missing = new Paragraph();
    private List<Object> shown = List.of();

    SecondLookPanel(OpenReview open, DraftDecision draft, Wording wording, DecisionWords decisionWords, StaffId me) {
        this.open = open;
        this.draft = draft;
        this.wording = wording;
        this.decisionWords = decisionWords;
        this.me = me;
        addClassName("second-look");
        getElement().setAttribute("role", "status");
        missing.setText(getTranslation("review.second.reason-missing"));
        missing.addClassName("caution");
        missing.setVisible(false);
    }

    void show(Review review) {
        Choice choice = review.decision().choice();
        Optional<Assessment> assessment = review.assessment();
        List<String> overruled = assessment.map(choice::overruledAgainst).orElse(List.of());
        setVisible(review.signature().isEmpty() && !overruled.isEmpty());
        Optional<SecondLook> look = review.standingSecondLook();
        List<Object> now = List.of(overruled, look);
        if (isVisible() && !now.equals(shown)) {
            removeAll();
            setClassName("is-confirmed", look.filter(SecondLook::isConfirmed).isPresent());
            add(new H3(getTranslation("review.second.title")));
            look.ifPresentOrElse(asked -> show(asked, review.isOwnChoice(me)), () -> showNeed(overruled));
        }
        shown = now;
    }

    private void showNeed(List<String> overruled) {
        add(
                new Paragraph(getTranslation("review.second.need", names(overruled))),
                new Button(getTranslation("review.second.ask"), clicked -> ask()),
                missing);
    }

    private void show(SecondLook look, boolean isOwn) {
        look.answer().ifPresentOrElse(this::showAnswer, () -> {
            if (isOwn) {
                add(new Paragraph(getTranslation("review.second.waits", wording.time(look.askedAt()))));
            } else {
                showRequest(look);
            }
        });
    }

    private void showAnswer(SecondLook.Answer answer) {
        Paragraph said = new Paragraph(SecondLookWords.answer(answer, wording));
        said.addClassName("as-written");
        add(said);
        if (!answer.confirmed()) {
            add(
                    new Paragraph(getTranslation("review.second.declined-hint")),
                    new Button(getTranslation("review.second.ask-again"), clicked -> ask()),
                    missing);
        }
    }

    private void showRequest(SecondLook look) {
        Paragraph asks = new Paragraph(getTranslation(
                "review.second.asks",
                wording.name(look.askedBy()),
                decisionWords.disposition(look.choice()),
                names(look.rules())));
        Paragraph why = new Paragraph(decisionWords.reason(look.choice()));
        why.addClassNames("as-written", "second-look-why");
        TextArea words = new TextArea(getTranslation("review.ack.words"));
        words.setManualValidation(true);
        Button confirm = new Button(getTranslation("review.second.confirm"), clicked -> answer(look, true, words));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        Button decline = new Button(getTranslation("review.second.decline"), clicked -> answer(look, false, words));
        Div acts = new Div(confirm, decline);
        acts.addClassName("second-look-acts");
        add(asks, why, words, acts);
    }

    private void ask() {
        missing.setVisible(draft.refuseMissingReason());
        if (missing.isVisible()) {
            return;
        }
        boolean asked = draft.keepNow() && open.askSecondLook(draft.version());
        Notice.show(getTranslation(asked ? "review.second.asked" : "review.second.not-asked"));
    }

    private void answer(SecondLook look, boolean confirmed, TextArea words) {
        if (!UnfitWords.refuse(words)) {
            Answered outcome = open.answerSecondLook(look.id(), confirmed, words.getValue());
            Notice.show(getTranslation("review.second.outcome." + outcome.name()));
        }
    }

    private String names(List<String> rules) {
        return rules.stream().map(rule -> wording.rule(rule).name()).collect(Collectors.joining("; "));
    }
}
