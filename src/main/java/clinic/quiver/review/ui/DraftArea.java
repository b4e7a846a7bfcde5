package clinic.quiver.review.ui;

import clinic.quiver.shared.ui.HeldText;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A text of a draft: tells of itself after a short pause, and knows whether the clinician stands in it. */
final class DraftArea extends TextArea {

    /** How long somebody who writes has to pause before it is kept, in milliseconds. */
    static final int PAUSE_MILLIS = 1_000;

    private boolean isBeingWritten;

    /**
     * An empty text.
     *
     * @param changed hears of every change that the clinician made
     * @param left hears when the clinician leaves the text
     */
    DraftArea(String label, Runnable changed, Runnable left) {
        super(label);
        // No limit in the browser: it would cut what is pasted without a word.
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLIS);
        addFocusListener(event -> isBeingWritten = true);
        addBlurListener(event -> {
            isBeingWritten = false;
            left.run();
        });
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        HeldText.askWhenLeft(this, changed);
    }

    /** Whether the clinician stands in it, so that the newest words may still be on their way here. */
    boolean isBeingWritten() {
        return isBeingWritten;
    }

    /** Puts words under what is written already. */
    void append(String words) {
        setValue(isEmpty() ? words : getValue() + "\n" + words);
    }

    /** Whether the text cannot be stored, which is said at it. */
    boolean refuseUnfit() {
        return UnfitWords.refuse(this);
    }
}
