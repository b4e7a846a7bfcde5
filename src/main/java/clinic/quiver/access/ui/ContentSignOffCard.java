package clinic.quiver.access.ui;

import clinic.quiver.access.Clinic;
import clinic.quiver.access.ClinicService;
import clinic.quiver.access.ContentSignOff;
import clinic.quiver.access.ContentVersion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Says who answers for the clinical content, and takes a new signature. */
final class ContentSignOffCard extends Div {

    private static final int HASH_SHOWN = 12;
    private static final int LONGEST = 200;

    private final ClinicService clinics;
    private final Paragraph state = new Paragraph();
    private final TextField by = new TextField(getTranslation("admin.content.by"));

    ContentSignOffCard(ClinicService clinics) {
        this.clinics = clinics;
        addClassName("card");
        ContentVersion content = clinics.contentVersion();
        by.setHelperText(getTranslation("admin.content.by.hint"));
        by.setMaxLength(LONGEST);
        by.setManualValidation(true);
        by.setErrorMessage(getTranslation("access.clinic.missing"));
        Div line = new Div(by, new Button(getTranslation("admin.content.sign"), clicked -> sign()));
        line.addClassName("field-line");
        add(
                new H2(getTranslation("admin.content.title")),
                new Paragraph(getTranslation("admin.content.text")),
                new Paragraph(getTranslation(
                        "admin.content.version",
                        content.version(),
                        content.hash()
                                .substring(
                                        0, Math.min(HASH_SHOWN, content.hash().length())))),
                state,
                line);
        refresh();
    }

    private void sign() {
        by.setInvalid(by.getValue().isBlank());
        if (!by.isInvalid()) {
            clinics.signOffContent(by.getValue(), clinics.contentVersion().hash());
            by.clear();
            refresh();
        }
    }

    private void refresh() {
        Clinic clinic = clinics.current();
        boolean signed = clinics.isContentSignedOff();
        state.setClassName(signed ? "good-news" : "caution");
        state.setText(clinic.signOff()
                .map(signOff -> words(signed, signOff, clinic))
                .orElseGet(() -> getTranslation("admin.content.unsigned")));
    }

    private String words(boolean signed, ContentSignOff signOff, Clinic clinic) {
        String at = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(clinic.dayAt(signOff.at()));
        return getTranslation(signed ? "admin.content.signed" : "admin.content.outdated", signOff.by(), at);
    }
}
