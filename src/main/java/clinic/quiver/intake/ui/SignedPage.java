package clinic.quiver.intake.ui;

import clinic.quiver.intake.Consent;
import clinic.quiver.intake.PatientSignature;
import clinic.quiver.shared.ui.SignaturePad;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a signature back before it counts. */
final class SignedPage extends TabletPage {

    /**
     * The page.
     *
     * @param agreed called with what was agreed to, word for word, in the language spoken now
     */
    SignedPage(PatientSignature signature, Consumer<String> agreed, Runnable signAgain) {
        super("");
        heading().setText(getTranslation("tablet.consent.back.title"));
        add(backButton(signAgain), summary(), heading());
        if (!signature.drawing().isEmpty()) {
            add(new SignaturePad(getTranslation("tablet.consent.pad"), signature.drawing()));
        }
        if (!signature.name().isEmpty()) {
            Paragraph name = new Paragraph(signature.name());
            name.addClassName("typed-signature");
            add(name);
        }
        add(mainButton("tablet.consent.back.right", () -> agreed.accept(words())));
    }

    private String words() {
        return Stream.concat(Stream.of("tablet.consent.title"), Consent.TEXTS.stream())
                .map(this::getTranslation)
                .collect(Collectors.joining("\n"));
    }
}
