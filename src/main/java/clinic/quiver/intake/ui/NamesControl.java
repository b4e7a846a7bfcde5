package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Answer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** The names of what a list does not hold, divided by commas; asked for when the list's "another" is chosen. */
final class NamesControl extends ItemControl {

    /** More than the questionnaire accepts, so that nothing is cut off before anybody says so. */
    private static final int MOST_TYPED = 2_000;

    private final Input field = new Input(ValueChangeMode.ON_CHANGE);
    private boolean wanted;

    NamesControl(String label) {
        field.setAriaLabel(label);
        field.getElement()
                .setAttribute("maxlength", String.valueOf(MOST_TYPED))
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false");
        add(field);
    }

    /** Whether the list's "another" is chosen; otherwise nothing that stands here counts. */
    void setWanted(boolean nowWanted) {
        wanted = nowWanted;
    }

    /** Writes one more name behind the others. */
    void write(String name) {
        String before = field.getValue().strip();
        field.setValue(before.isEmpty() ? name : before + ", " + name);
    }

    @Override
    Reading read() {
        String names = field.getValue().strip();
        return wanted && !names.isEmpty() ? Reading.of(new Answer.Text(names)) : new Reading.Nothing();
    }

    @Override
    List<String> draft() {
        return List.of(field.getValue());
    }

    @Override
    void restore(List<String> draft) {
        field.setValue(draft.isEmpty() || Escapes.isTaken(draft) ? "" : draft.getFirst());
    }

    @Override
    void focusFirst() {
        field.focus();
    }

    @Override
    void markFaulty(boolean faulty) {
        field.getElement().setAttribute("aria-invalid", String.valueOf(faulty));
    }
}
