package clinic.quiver.review.ui;

import clinic.quiver.review.DueBackService;
import clinic.quiver.review.DueBackService.Done;
import clinic.quiver.review.DueBackService.Overdue;
import clinic.quiver.shared.ui.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Why nobody waits for something any more. */
final class CloseDueBackDialog extends FormDialog {

    private final Overdue late;
    private final DueBackService dueBacks;
    private final Consumer<Done> done;
    private final TextArea reason = new TextArea();

    CloseDueBackDialog(Overdue late, DueBackService dueBacks, Consumer<Done> done) {
        super(UI.getCurrent().getTranslation("worklist.due.close-title"));
        this.late = late;
        this.dueBacks = dueBacks;
        this.done = done;
        setWidth("30rem");
        reason.setLabel(getTranslation("worklist.due.reason"));
        reason.setManualValidation(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        add(new Paragraph(late.patient().listName() + ": " + late.due().expected()), reason);
        Button close = new Button(getTranslation("worklist.due.close"), clicked -> closeIt());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancelButton(), close);
    }

    @Override
    protected boolean wouldLose() {
        return !reason.isEmpty();
    }

    private void closeIt() {
        Done outcome = dueBacks.close(late.due().id(), reason.getValue());
        reason.setErrorMessage(getTranslation("worklist.due.reason-missing"));
        reason.setInvalid(outcome == Done.REASON_MISSING);
        if (outcome != Done.REASON_MISSING) {
            close();
            done.accept(outcome);
        }
    }
}
