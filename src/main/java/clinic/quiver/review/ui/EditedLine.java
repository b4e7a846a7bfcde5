package clinic.quiver.review.ui;

import clinic.quiver.handout.EditablePart;
import clinic.quiver.handout.HandoutTexts;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One line or food of a sheet: ticked when it stands, moved up and down; a locked one asks for a reason first, and one that
 * stands for an allergy stays. */
final class EditedLine extends ListItem {

    private static final int MOST_SIGNS = 200;

    private final EditablePart.Line line;
    private final Runnable onChange;
    private final Checkbox stands;
    private final TextField reason = new TextField();
    private final Button up;
    private final Button down;
    private BooleanSupplier isTheLast = () -> false;

    /** A wish to move a line by so many places. */
    record Move(EditedLine line, int by) {}

    EditedLine(EditablePart.Line line, HandoutTexts reasons, Consumer<Move> onMove, Runnable onChange) {
        this.line = line;
        this.onChange = onChange;
        this.stands = new Checkbox(line.text(), true);
        this.up = arrow(VaadinIcon.ARROW_UP, "review.handouts.up", () -> onMove.accept(new Move(this, -1)));
        this.down = arrow(VaadinIcon.ARROW_DOWN, "review.handouts.down", () -> onMove.accept(new Move(this, 1)));
        stands.addValueChangeListener(changed -> ticked());
        Div row = new Div(stands, up, down);
        row.addClassName("edited-line");
        add(row);
        line.lockedBy().ifPresent(rule -> lock(reasons.reason(rule)));
    }

    String lineId() {
        return line.id();
    }

    boolean stands() {
        return stands.getValue();
    }

    /** Why a locked line was taken off; empty while it is locked. */
    Optional<String> reason() {
        return Optional.of(reason.getValue().strip()).filter(given -> !given.isEmpty());
    }

    /** @param isTheLast whether nothing would be left once this line goes */
    void onTick(BooleanSupplier isTheLast) {
        this.isTheLast = isTheLast;
    }

    void showEnds(boolean first, boolean last) {
        up.setEnabled(!first);
        down.setEnabled(!last);
    }

    /** Leaves the keyboard where it was, or on the other arrow when this one has come to its end. */
    void focusAfter(Move move) {
        Button same = move.by() < 0 ? up : down;
        (same.isEnabled() ? same : move.by() < 0 ? down : up).focus();
    }

    private void ticked() {
        if (isTheLast.getAsBoolean()) {
            stands.setValue(true);
            Notice.show(getTranslation("review.handouts.last-food"));
        } else {
            onChange.run();
        }
    }

    private void lock(String why) {
        Paragraph locked = new Paragraph(getTranslation("review.handouts.locked", why));
        locked.addClassName("quiet");
        stands.setEnabled(false);
        add(locked);
        if (!line.absolute()) {
            add(unlocking());
        }
    }

    private Div unlocking() {
        Button unlock = new Button(getTranslation("review.handouts.unlock"), new Icon(VaadinIcon.UNLOCK));
        unlock.addThemeVariants(ButtonVariant.TERTIARY);
        unlock.setAriaLabel(getTranslation("review.handouts.unlock-line", line.text()));
        reason.setLabel(getTranslation("review.handouts.unlock-reason"));
        reason.setMaxLength(MOST_SIGNS);
        reason.setWidthFull();
        reason.setVisible(false);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.addValueChangeListener(changed -> {
            stands.setEnabled(reason().isPresent());
            if (reason().isEmpty()) {
                stands.setValue(true);
            }
        });
        unlock.addClickListener(clicked -> {
            unlock.setVisible(false);
            reason.setVisible(true);
            reason.focus();
        });
        return new Div(unlock, reason);
    }

    private Button arrow(VaadinIcon icon, String key, Runnable move) {
        Button arrow = new Button(new Icon(icon), clicked -> move.run());
        arrow.addThemeVariants(ButtonVariant.TERTIARY);
        arrow.setAriaLabel(getTranslation(key, line.text()));
        return arrow;
    }
}
