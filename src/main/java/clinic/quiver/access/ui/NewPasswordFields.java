package clinic.quiver.access.ui;

import clinic.quiver.access.NewPassword;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;

/** A new password, typed twice. */
final class NewPasswordFields extends Div {

    private final PasswordField first = field("access.password.new");
    private final PasswordField second = field("access.password.again");

    NewPasswordFields() {
        addClassName("field-column");
        Paragraph rules = new Paragraph(getTranslation("access.password.rules", NewPassword.SHORTEST));
        rules.addClassName("quiet");
        add(rules, first, second);
    }

    /** What was typed; empty, and said so at the field, when the two differ. */
    Optional<NewPassword> read() {
        first.setInvalid(false);
        second.setInvalid(!first.getValue().equals(second.getValue()));
        second.setErrorMessage(getTranslation("access.password.differ"));
        return second.isInvalid() ? Optional.empty() : Optional.of(new NewPassword(first.getValue()));
    }

    /** Says at the field why the password was refused. */
    void refuse(NewPassword.Fault fault) {
        first.setErrorMessage(
                switch (fault) {
                    case TOO_SHORT -> getTranslation("access.password.too-short", NewPassword.SHORTEST);
                    case TOO_LONG -> getTranslation("access.password.too-long", NewPassword.LONGEST);
                    case EASY_TO_GUESS -> getTranslation("access.password.easy-to-guess");
                });
        first.setInvalid(true);
        first.focus();
    }

    private PasswordField field(String key) {
        PasswordField field = new PasswordField(getTranslation(key));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", "new-password");
        return field;
    }
}
