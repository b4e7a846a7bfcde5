package clinic.quiver.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;

/** A dialog in which something is entered: Escape and "Cancel" close it, and ask first when that would lose something. */
public abstract class FormDialog extends Dialog {

    /** An empty form with a heading. */
    protected FormDialog(String heading) {
        setHeaderTitle(heading);
        // A slip of the mouse beside the form is no wish to leave it.
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(wanted -> leave());
        WithThePage.close(this, this::close);
    }

    /** Whether something was entered that would be lost. */
    protected abstract boolean wouldLose();

    /** The button that leaves the form. */
    protected final Button cancelButton() {
        return new Button(getTranslation("shared.cancel"), clicked -> leave());
    }

    /** Closes the form, after asking where something would be lost. */
    protected final void leave() {
        goOn(this::close, () -> {});
    }

    /**
     * Does something that empties the form, after asking where something would be lost.
     *
     * @param act what is done when nothing is lost, or that is wanted
     * @param stay what is done when it is not
     */
    protected final void goOn(Runnable act, Runnable stay) {
        if (wouldLose()) {
            ask(act, stay);
        } else {
            act.run();
        }
    }

    private void ask(Runnable act, Runnable stay) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("shared.leave.title"));
        question.setText(getTranslation("shared.leave.text"));
        question.setConfirmText(getTranslation("shared.leave.yes"));
        question.setWidth("30rem");
        question.setCancelable(true);
        question.setCancelText(getTranslation("shared.leave.no"));
        question.addConfirmListener(confirmed -> act.run());
        question.addCancelListener(cancelled -> stay.run());
        WithThePage.close(question, question::close);
        question.open();
    }
}
