package clinic.quiver.review.ui;

import clinic.quiver.review.Jotting.Part;
import clinic.quiver.review.LetterDraft;
import clinic.quiver.review.Review;
import clinic.quiver.review.Signed;
import clinic.quiver.shared.ui.Notice;
import clinic.quiver.shared.ui.WithThePage;
import clinic.quiver.triage.Assessment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs the decision, after asking once more, or says what stands against it. */
final class Signing extends Div {

    private final OpenReview open;
    private final DraftDecision draft;
    private final LetterDesk letters;
    private final Wording wording;
    private final Runnable signed;
    private final Div obstacle = new Div();
    private List<Object> refusedOver = List.of();
    private @Nullable ConfirmDialog question;

    /** Signs a draft; {@code signed} hears of it. */
    Signing(OpenReview open, DraftDecision draft, LetterDesk letters, Wording wording, Runnable signed) {
        this.open = open;
        this.draft = draft;
        this.letters = letters;
        this.wording = wording;
        this.signed = signed;
        obstacle.addClassName("obstacle");
        obstacle.getElement().setAttribute("role", "alert");
        Button sign = new Button(getTranslation("review.decision.sign"), clicked -> askToSign());
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("signing");
        add(obstacle, sign);
    }

    /** A record that a colleague has signed meanwhile is no longer asked about. */
    void show(Review review) {
        setVisible(review.signature().isEmpty());
        if (obstacle.getComponentCount() > 0 && !stateOf(review).equals(refusedOver)) {
            obstacle.removeAll();
        }
        if (question != null && question.isOpened() && review.signature().isPresent()) {
            question.close();
            tellWhoSigned();
        }
    }

    private void askToSign() {
        // Pressed twice: one question is enough.
        if (question != null && question.isOpened()) {
            return;
        }
        obstacle.removeAll();
        if (draft.keepNow() && lettersSayWhatTheRecordSays()) {
            open.seen()
                    .assessment()
                    .map(Assessment::id)
                    .ifPresentOrElse(
                            assessment -> askToSign(assessment, draft.version()),
                            () -> tell(new Signed.NothingToSign()));
        }
    }

    private boolean lettersSayWhatTheRecordSays() {
        open.lookAgain();
        List<String> overtaken = letters.bringUpToDate();
        if (!overtaken.isEmpty()) {
            refuse("review.sign.letters", String.join("; ", overtaken));
        }
        return overtaken.isEmpty();
    }

    private void askToSign(UUID assessment, int version) {
        open.obstacleToSigning(assessment, version)
                .ifPresentOrElse(this::tell, () -> question = confirm(assessment, version));
    }

    // What was seen when the question was asked is signed, and nothing that came behind it.
    private ConfirmDialog confirm(UUID assessment, int version) {
        List<LetterDraft> lettersSeen = letters.drafts();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("review.sign.title"));
        dialog.setText(question());
        dialog.setConfirmText(getTranslation("review.decision.sign"));
        dialog.setWidth("30rem");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.addConfirmListener(confirmed -> {
            dialog.close();
            tell(open.sign(assessment, version, lettersSeen));
        });
        WithThePage.close(dialog, dialog::close);
        dialog.open();
        return dialog;
    }

    private String question() {
        List<String> parts = new ArrayList<>();
        if (open.isEmergencyCheckOutdated()) {
            parts.add(getTranslation("review.sign.check-old"));
        }
        parts.addAll(unrecorded());
        parts.add(getTranslation("review.sign.text"));
        return String.join(" ", parts);
    }

    // Nobody signs away, unseen, what somebody has entered and not recorded.
    private List<String> unrecorded() {
        List<String> said = new ArrayList<>();
        String mine = open.jottings().parts().stream()
                .map(part -> part == Part.FINDING ? besideFindings() : getTranslation("review.jotting." + part.name()))
                .collect(Collectors.joining("; "));
        if (!mine.isEmpty()) {
            said.add(getTranslation("review.sign.jottings", mine));
        }
        String theirs = open.jottings().colleagues().stream().map(wording::name).collect(Collectors.joining("; "));
        if (!theirs.isEmpty()) {
            said.add(getTranslation("review.sign.jottings-of", theirs));
        }
        return said;
    }

    // A finding may be gone since, and with it the field in which they stand.
    private String besideFindings() {
        return open.jottings().of(Part.FINDING).entrySet().stream()
                .map(kept -> wording.rule(kept.getKey()).name() + ": \u201c" + kept.getValue() + "\u201d")
                .collect(Collectors.joining("; ", getTranslation("review.jotting.FINDING") + " (", ")"));
    }

    private void tell(Signed outcome) {
        switch (outcome) {
            case Signed.Done done -> signed.run();
            case Signed.AlreadySigned already -> {
                open.lookAgain();
                tellWhoSigned();
            }
            case Signed.NothingToSign nothing -> refuse("review.sign.nothing");
            case Signed.FlagsOpen flags ->
                refuse(
                        "review.sign.flags",
                        flags.ruleIds().size(),
                        flags.ruleIds().stream()
                                .map(rule -> wording.rule(rule).name())
                                .collect(Collectors.joining("; ")));
            case Signed.CriticalLabOpen open ->
                refuse(
                        "review.sign.labs",
                        open.analytes().size(),
                        open.analytes().stream().map(wording::test).collect(Collectors.joining("; ")));
            case Signed.NoDisposition none -> refuse("review.sign.no-disposition");
            case Signed.ReasonMissing missing -> refuse("review.sign.reason");
            case Signed.DueDayMissing missing -> refuse("review.sign.due-day");
            case Signed.SecondLookMissing missing ->
                refuse(
                        "review.sign.second",
                        missing.ruleIds().stream()
                                .map(rule -> wording.rule(rule).name())
                                .collect(Collectors.joining("; ")));
            case Signed.LettersChanged letters ->
                refuse(
                        "review.sign.letters-changed",
                        letters.kinds().size(),
                        letters.kinds().stream()
                                .map(kind -> getTranslation("review.letters.dialog." + kind.name()))
                                .collect(Collectors.joining("; ")));
            case Signed.ChangedMeanwhile changed -> {
                open.lookAgain();
                refuse("review.sign.changed");
            }
        }
    }

    // What stands in the way of signing may be gone, or be something else, after each of these changed.
    private List<Object> stateOf(Review review) {
        return List.of(
                review.openFlags(),
                review.openResults(),
                review.decision(),
                review.standingSecondLook(),
                review.assessment().map(Assessment::id),
                letters.drafts());
    }

    private void tellWhoSigned() {
        open.seen()
                .signature()
                .ifPresent(signature -> Notice.show(getTranslation(
                        "review.sign.already", wording.name(signature.by()), wording.time(signature.at()))));
    }

    private void refuse(String key, Object... parameters) {
        refusedOver = stateOf(open.seen());
        obstacle.add(new Span(getTranslation(key, parameters)));
        obstacle.scrollIntoView();
    }
}
