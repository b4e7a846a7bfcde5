package clinic.quiver.intake.ui;

import clinic.quiver.intake.PatientSignature;
import clinic.quiver.shared.ui.SignaturePad;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;

/** A name, typed or drawn with a finger: two ways of equal rank. */
final class SignatureFields extends Div {

    private final Input name = new Input();
    private final SignaturePad pad = new SignaturePad(getTranslation("tablet.consent.pad"), "");
    private final Div drawn = new Div();
    private final TwoWays ways;
    private String drawing = "";

    SignatureFields() {
        name.setId("signature-name");
        name.getElement()
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", String.valueOf(PatientSignature.LONGEST_NAME));
        NativeLabel label = new NativeLabel(getTranslation("tablet.consent.name"));
        label.setFor(name);
        Div typed = new Div(label, name);
        typed.addClassName("field");
        pad.listen(getTranslation("tablet.consent.wipe"), lines -> drawing = lines);
        drawn.add(new Paragraph(getTranslation("tablet.consent.draw-hint")), pad);
        ways = new TwoWays(typed, "tablet.consent.type", drawn, "tablet.consent.draw", "tablet.consent.way");
        add(ways, typed, drawn);
    }

    /** What is typed or drawn; only that way of the two that is in sight. */
    PatientSignature signature() {
        return isDrawing()
                ? new PatientSignature("", drawing)
                : new PatientSignature(name.getValue().strip(), "");
    }

    boolean isDrawing() {
        return ways.isSecond();
    }

    void restore(PatientSignature signature, boolean wasDrawing) {
        ways.choose(wasDrawing);
        name.setValue(signature.name());
        drawing = signature.drawing();
        pad.show(drawing);
    }

    void focusFirst() {
        ways.choose(false);
        name.focus();
    }
}
