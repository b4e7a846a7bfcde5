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
    }

    /** Whether something was entered that would be lost. */
    protected abstract boolean wouldLose();

    /** The button that leaves the form. */
    protected final Button cancelButton() {
        return new Button(getTranslation("shared.cancel"), clicked -> leave());
    }

    private void leave() {
        if (wouldLose()) {
            ask();
        } else {
            close();
        }
    }

    private void ask() {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("shared.leave.title"));
        question.setText(getTranslation("shared.leave.text"));
        question.setConfirmText(getTranslation("shared.leave.yes"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("shared.leave.no"));
        question.addConfirmListener(confirmed -> close());
        question.open();
    }
}
