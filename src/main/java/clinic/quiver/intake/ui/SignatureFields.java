package clinic.quiver.intake.ui;

import clinic.quiver.intake.PatientSignature;
import clinic.quiver.shared.ui.SignaturePad;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;

/** A name, typed or drawn with a finger: two ways of equal rank. */
final class SignatureFields extends Div {

    private final Input name = new Input();
    // Nobody can read from a drawing who signed for somebody else.
    private final Input signer = new Input();
    private final SignaturePad pad = new SignaturePad(getTranslation("tablet.consent.pad"), "");
    private final Div drawn = new Div();
    private final TwoWays ways;
    private String drawing = "";

    SignatureFields() {
        Div typed = field(name, "signature-name", "tablet.consent.name");
        pad.listen(getTranslation("tablet.consent.wipe"), lines -> drawing = lines);
        drawn.add(
                new Paragraph(getTranslation("tablet.consent.draw-hint")),
                pad,
                field(signer, "signature-signer", "tablet.consent.signer"));
        ways = new TwoWays(typed, "tablet.consent.type", drawn, "tablet.consent.draw", "tablet.consent.way");
        add(ways, typed, drawn);
    }

    private static Div field(Input input, String id, String key) {
        input.setId(id);
        input.getElement()
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", String.valueOf(PatientSignature.LONGEST_NAME));
        NativeLabel label = new NativeLabel(UI.getCurrent().getTranslation(key));
        label.setFor(input);
        Div field = new Div(label, input);
        field.addClassName("field");
        return field;
    }

    /** What is typed or drawn; only that way of the two that is in sight. */
    PatientSignature signature() {
        return isDrawing()
                ? new PatientSignature(signer.getValue().strip(), drawing)
                : new PatientSignature(name.getValue().strip(), "");
    }

    boolean isDrawing() {
        return ways.isSecond();
    }

    void restore(PatientSignature signature, boolean wasDrawing) {
        ways.choose(wasDrawing);
        (wasDrawing ? signer : name).setValue(signature.name());
        drawing = signature.drawing();
        pad.show(drawing);
    }

    /** Leads to what is missing or unfit, in the way that was chosen. */
    void focusFault() {
        if (!isDrawing()) {
            name.focus();
        } else if (signature().fit() == PatientSignature.Fit.MISSING) {
            pad.focus();
        } else {
            signer.focus();
        }
    }
}
