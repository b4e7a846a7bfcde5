package clinic.quiver.review.ui;

import clinic.quiver.review.Signed;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;

/** Signs the decision, after asking once more, or says what stands against it. */
final class Signing extends Div {

    private final OpenReview open;
    private final DraftDecision draft;
    private final Wording wording;
    private final Runnable signed;
    private final Div obstacle = new Div();

    /** Signs a draft; {@code signed} hears of it. */
    Signing(OpenReview open, DraftDecision draft, Wording wording, Runnable signed) {
        this.open = open;
        this.draft = draft;
        this.wording = wording;
        this.signed = signed;
        obstacle.addClassName("obstacle");
        obstacle.getElement().setAttribute("role", "alert");
        Button sign = new Button(getTranslation("review.decision.sign"), clicked -> askToSign());
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("signing");
        add(obstacle, sign);
    }

    private void askToSign() {
        obstacle.removeAll();
        if (draft.keepNow()) {
            open.obstacleToSigning(draft.version()).ifPresentOrElse(this::tell, this::confirm);
        }
    }

    private void confirm() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("review.sign.title"));
        dialog.setText(getTranslation("review.sign.text"));
        dialog.setConfirmText(getTranslation("review.decision.sign"));
        dialog.setWidth("30rem");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.addConfirmListener(confirmed -> tell(open.sign(draft.version())));
        dialog.open();
    }

    private void tell(Signed outcome) {
        switch (outcome) {
            case Signed.Done done -> signed.run();
            case Signed.AlreadySigned already -> open.lookAgain();
            case Signed.NothingToSign nothing -> refuse("review.sign.nothing");
            case Signed.FlagsOpen flags ->
                refuse(
                        "review.sign.flags",
                        flags.ruleIds().size(),
                        flags.ruleIds().stream()
                                .map(rule -> wording.rule(rule).name())
                                .collect(Collectors.joining("; ")));
            case Signed.NoDisposition none -> refuse("review.sign.no-disposition");
            case Signed.ReasonMissing missing -> refuse("review.sign.reason");
            case Signed.ChangedMeanwhile changed -> {
                open.lookAgain();
                refuse("review.sign.changed");
            }
        }
    }

    private void refuse(String key, Object... parameters) {
        obstacle.add(new Span(getTranslation(key, parameters)));
        obstacle.scrollIntoView();
    }
}
