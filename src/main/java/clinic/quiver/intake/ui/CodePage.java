package clinic.quiver.intake.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/** Asks for the code that the patient got at the desk. */
final class CodePage extends TabletPage {

    private static final String LONGEST_CODE = "12";

    private final Input code = new Input(ValueChangeMode.ON_CHANGE);
    private final Consumer<String> typed;

    CodePage(Consumer<String> typed) {
        super("");
        this.typed = typed;
        heading().setText(getTranslation("tablet.code.title"));
        code.setId("code");
        code.addClassName("code");
        code.getElement()
                .setAttribute("inputmode", "numeric")
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "characters")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", LONGEST_CODE);
        NativeLabel label = new NativeLabel(getTranslation("tablet.code.label"));
        label.setFor(code);
        Div field = new Div(label, code);
        field.addClassName("field");
        NativeButton goOn = mainButton("tablet.continue", this::goOn);
        goOn.addClickShortcut(Key.ENTER).listenOn(field).setResetFocusOnActiveElement(true);
        add(
                summary(),
                heading(),
                new Paragraph(getTranslation("tablet.code.hint")),
                field,
                goOn,
                quietButton("tablet.code.letters", this::showLetters));
    }

    private void goOn() {
        if (code.getValue().isBlank()) {
            complain(new Complaint.Missing());
        } else {
            typed.accept(code.getValue());
        }
    }

    @Override
    void say(Complaint said) {
        if (said instanceof Complaint.Missing) {
            code.getElement().setAttribute("aria-invalid", "true");
            summary().show(List.of(new ErrorSummary.Fault(getTranslation("tablet.code.missing"), code::focus)));
        } else {
            super.say(said);
        }
    }

    // The code of an appointment slip has letters, for which the tablet's own keyboard has to change.
    private void showLetters() {
        code.getElement().setAttribute("inputmode", "text");
        code.focus();
    }

    @Override
    Object draft() {
        return code.getValue();
    }

    @Override
    void restore(Object draft) {
        if (draft instanceof String text) {
            code.setValue(text);
        }
    }
}
