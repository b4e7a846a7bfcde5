package clinic.quiver.review.ui;

import clinic.quiver.review.Decision;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService.Saved;
import clinic.quiver.review.ReviewService.Signed;
import clinic.quiver.triage.Assessment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;

/** What the clinician writes and decides; keeps itself, and is locked by the signature. */
final class DecisionPanel extends ReviewPanel {

    private final OpenReview open;
    private final Wording wording;
    private final DecisionFields fields;
    private final TwoVersions twoVersions;
    private final Span state = new Span();
    private final Div obstacle = new Div();
    private final Button sign;
    private final Div writing = new Div();
    private final SignedDecision signed;
    private Decision kept = Decision.empty();
    private int version;

    DecisionPanel(OpenReview open, Wording wording) {
        super("decision");
        this.open = open;
        this.wording = wording;
        this.fields = new DecisionFields(wording.today(), this::save);
        this.twoVersions = new TwoVersions(wording, this::settle);
        this.signed = new SignedDecision(open, wording);
        this.version = open.seen().version();
        state.addClassName("saved-state");
        state.getElement().setAttribute("role", "status");
        obstacle.addClassName("obstacle");
        obstacle.getElement().setAttribute("role", "alert");
        sign = new Button(getTranslation("review.decision.sign"), clicked -> askToSign());
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        Div foot = new Div(state, sign);
        foot.addClassName("decision-foot");
        writing.add(fields, twoVersions, obstacle, foot);
        add(writing, signed);
        tell("review.decision.keeps-itself");
    }

    @Override
    void show(Review review) {
        fields.measureBy(review.assessment().map(Assessment::level));
        boolean isSigned = review.signature().isPresent();
        writing.setVisible(!isSigned);
        signed.setVisible(isSigned);
        signed.show(review);
        // Words that are being typed are not overwritten: the next save shows both versions.
        boolean nothingUnsaved = fields.read().equals(kept) && !twoVersions.isVisible() && !fields.isBeingWritten();
        if (review.version() != version && nothingUnsaved) {
            tell("review.decision.by-colleague");
        }
        if (nothingUnsaved) {
            keep(review.decision(), review.version());
            fields.write(kept);
        }
    }

    private void save() {
        Decision mine = fields.read();
        switch (open.save(mine, version)) {
            case Saved.Done done -> {
                keep(mine, done.version());
                obstacle.removeAll();
                state.setText(getTranslation("review.decision.saved", wording.timeNow()));
                state.setClassName("is-unsaved", false);
            }
            case Saved.AlreadySigned already -> {
                keep(mine, version);
                open.lookAgain();
                refuse("review.sign.already");
            }
            case Saved.ChangedMeanwhile changed -> {
                tellUnsaved("review.decision.unsaved");
                twoVersions.show(mine, changed.theirs(), changed.version());
            }
            case Saved.UnfitText unfit -> tellUnsaved("review.decision.unfit");
            case Saved.FollowUpInThePast past -> tellUnsaved("review.decision.past");
        }
    }

    // The clinician has seen the colleague's version; whatever stands in the fields now is meant.
    private void settle(Decision decision, int theirVersion) {
        version = theirVersion;
        fields.write(decision);
        save();
    }

    private void askToSign() {
        if (!fields.read().equals(kept)) {
            save();
        }
        if (!fields.read().equals(kept)) {
            return;
        }
        open.obstacleToSigning(version).ifPresentOrElse(this::refuse, this::confirm);
    }

    private void confirm() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("review.sign.title"));
        dialog.setText(getTranslation("review.sign.text"));
        dialog.setConfirmText(getTranslation("review.decision.sign"));
        dialog.setWidth("30rem");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.addConfirmListener(confirmed -> refuse(open.sign(version)));
        dialog.open();
    }

    private void refuse(Signed why) {
        switch (why) {
            case Signed.Done done -> {
                obstacle.removeAll();
                title().scrollIntoView();
            }
            case Signed.AlreadySigned already -> refuse("review.sign.already");
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
        obstacle.removeAll();
        obstacle.add(new Span(getTranslation(key, parameters)));
        obstacle.scrollIntoView();
    }

    private void keep(Decision decision, int now) {
        kept = decision;
        version = now;
    }

    private void tell(String key) {
        state.setText(getTranslation(key));
        state.setClassName("is-unsaved", false);
    }

    private void tellUnsaved(String key) {
        state.setText(getTranslation(key));
        state.setClassName("is-unsaved", true);
    }
}
