package clinic.quiver.review.ui;

import clinic.quiver.review.DueBackService;
import clinic.quiver.review.DueBackService.Done;
import clinic.quiver.review.DueBackService.Overdue;
import clinic.quiver.shared.ui.DayField;
import clinic.quiver.shared.ui.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Until which day something is awaited now. */
final class NewDayDialog extends FormDialog {

    private final Overdue late;
    private final DueBackService dueBacks;
    private final Consumer<Done> done;
    private final DayField day;

    NewDayDialog(Overdue late, DueBackService dueBacks, LocalDate today, Consumer<Done> done) {
        super(UI.getCurrent().getTranslation("worklist.due.new-day"));
        this.late = late;
        this.dueBacks = dueBacks;
        this.done = done;
        this.day = new DayField(getTranslation("worklist.due.until"));
        day.takeFrom(today, getTranslation("review.decision.past-day"));
        setWidth("30rem");
        add(new Paragraph(late.patient().listName() + ": " + late.due().expected()), day);
        Button move = new Button(getTranslation("worklist.due.new-day"), clicked -> move());
        move.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancelButton(), move);
    }

    @Override
    protected boolean wouldLose() {
        return !day.isEmpty();
    }

    private void move() {
        Done outcome = day.getOptionalValue()
                .map(chosen -> dueBacks.moveTo(late.due().id(), chosen))
                .orElse(Done.IN_THE_PAST);
        day.setErrorMessage(getTranslation("worklist.due.choose-day"));
        day.setInvalid(outcome == Done.IN_THE_PAST);
        if (outcome != Done.IN_THE_PAST) {
            close();
            done.accept(outcome);
        }
    }
}
