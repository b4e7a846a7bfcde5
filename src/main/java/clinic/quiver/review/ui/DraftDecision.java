package clinic.quiver.review.ui;

import clinic.quiver.review.Decision;
import clinic.quiver.review.Review;
import clinic.quiver.review.Saved;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A decision while it is being written: keeps itself, and never loses what one of two colleagues wrote. */
final class DraftDecision extends Div {

    private final OpenReview open;
    private final Wording wording;
    private final DecisionWords words;
    private final DecisionFields fields;
    private final TwoVersions twoVersions;
    private final Span state = new Span();
    private Decision kept = Decision.empty();
    private int version;

    DraftDecision(OpenReview open, Deciding deciding, Wording wording, DecisionWords words) {
        this.open = open;
        this.wording = wording;
        this.words = words;
        this.fields = new DecisionFields(deciding, wording, this::save, this::endIfSigned);
        this.twoVersions = new TwoVersions(words, this::settle);
        this.version = open.seen().version();
        state.addClassName("saved-state");
        state.getElement().setAttribute("role", "status");
        addClassName("draft-decision");
        // Above the note that two wrote in, where both look.
        add(twoVersions, fields, state);
        tell("review.decision.keeps-itself");
    }

    void show(Review review) {
        fields.measureBy(review.assessment());
        if (review.signature().isPresent()) {
            end(review);
        } else if (!isInUse()) {
            if (review.version() != version) {
                tell("review.decision.by-colleague");
            }
            keep(review.decision(), review.version());
            fields.write(kept);
        }
    }

    /** Whether everything that stands in the fields is stored now. */
    boolean keepNow() {
        if (!isKept()) {
            save();
        }
        return isKept();
    }

    /** Whether the disposition needs a reason that is missing, which is said where it is missing. */
    boolean refuseMissingReason() {
        return fields.refuseMissingReason();
    }

    /** Of the decision that the clinician saw or wrote last. */
    int version() {
        return version;
    }

    // Words that are being typed are not overwritten: the next save shows both versions.
    private boolean isInUse() {
        return !isKept() || twoVersions.isVisible() || fields.isBeingWritten();
    }

    private boolean isKept() {
        return fields.read().equals(kept);
    }

    // The record was signed meanwhile. Whoever writes is not interrupted; what they wrote goes on as an addendum.
    private void end(Review signed) {
        setVisible(fields.isBeingWritten());
        if (fields.isBeingWritten()) {
            tellUnsaved("review.decision.signed-meanwhile");
        } else if (!isKept()) {
            List<String> unstored = words.of(fields.read());
            List<String> stored = words.of(signed.decision());
            keep(signed.decision(), signed.version());
            fields.write(kept);
            open.couldNotStore(String.join(
                    "\n",
                    unstored.stream().filter(part -> !stored.contains(part)).toList()));
        }
    }

    // Only a signature is looked for: what was seen last may be older than what was kept since.
    private boolean endIfSigned() {
        boolean isSigned = open.seen().signature().isPresent();
        if (isSigned) {
            end(open.seen());
        }
        return isSigned;
    }

    private void save() {
        if (endIfSigned()) {
            return;
        }
        if (fields.refuseUnfit()) {
            tellUnsaved("review.decision.unfit");
        } else {
            save(fields.read());
        }
    }

    private void save(Decision mine) {
        switch (open.save(mine, version)) {
            case Saved.Done done -> {
                keep(mine, done.version());
                tell("review.decision.saved", wording.timeNow());
            }
            case Saved.AlreadySigned already -> open.lookAgain();
            case Saved.ChangedMeanwhile changed -> {
                tellUnsaved("review.decision.unsaved");
                twoVersions.show(mine, changed.theirs(), changed.version());
                twoVersions.scrollIntoView();
            }
            case Saved.UnfitText unfit -> tellUnsaved("review.decision.unfit");
            case Saved.FollowUpInThePast past -> {
                fields.refuseFollowUp();
                tellUnsaved("review.decision.past");
            }
        }
    }

    // The clinician has seen the colleague's version; whatever stands in the fields now is meant.
    private void settle(Decision decision, int theirVersion) {
        version = theirVersion;
        fields.write(decision);
        save();
    }

    private void keep(Decision decision, int now) {
        kept = decision;
        version = now;
    }

    private void tell(String key, Object... parameters) {
        state.setText(getTranslation(key, parameters));
        state.setClassName("is-unsaved", false);
    }

    private void tellUnsaved(String key) {
        state.setText(getTranslation(key));
        state.setClassName("is-unsaved", true);
    }
}
