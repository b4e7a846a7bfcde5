package clinic.quiver.intake.ui;

import clinic.quiver.intake.Consent;
import clinic.quiver.intake.PatientSignature;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** What the answers are for, and a place for a name under it. */
final class ConsentPage extends TabletPage {

    private final SignatureFields fields = new SignatureFields();
    private final Consumer<PatientSignature> signed;

    /**
     * The page.
     *
     * @param before what was signed already and is changed now
     * @param signed called with a signature that can be kept
     */
    ConsentPage(PatientSignature before, Consumer<PatientSignature> signed, Runnable disagreed) {
        super("");
        this.signed = signed;
        heading().setText(getTranslation("tablet.consent.title"));
        Div text = new Div();
        Consent.TEXTS.forEach(key -> text.add(new Paragraph(getTranslation(key))));
        fields.restore(before, !before.drawing().isEmpty());
        add(summary(), heading(), text, fields);
        // Side by side where there is room: neither way is to be looked for below the edge of the screen.
        Div ways = new Div(
                mainButton("tablet.consent.agree", this::goOn), quietButton("tablet.consent.disagree", disagreed));
        ways.addClassName("consent-ways");
        add(ways);
    }

    private void goOn() {
        if (fields.signature().fit() == PatientSignature.Fit.FITS) {
            signed.accept(fields.signature());
        } else {
            complain(new Complaint.Missing());
        }
    }

    @Override
    void say(Complaint said) {
        if (said instanceof Complaint.Missing) {
            String words = getTranslation(
                    fields.signature().fit() == PatientSignature.Fit.UNUSABLE
                            ? "tablet.fault.signature"
                            : "tablet.fault.no-signature");
            summary().show(List.of(new ErrorSummary.Fault(words, fields::focusFault)));
        } else {
            super.say(said);
        }
    }

    private record Signing(PatientSignature signature, boolean drawing) {}

    @Override
    Object draft() {
        return new Signing(fields.signature(), fields.isDrawing());
    }

    @Override
    void restore(Object draft) {
        if (draft instanceof Signing(PatientSignature signature, boolean drawing)) {
            fields.restore(signature, drawing);
        }
    }
}
