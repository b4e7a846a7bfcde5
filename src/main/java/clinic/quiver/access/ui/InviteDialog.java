package clinic.quiver.access.ui;

import clinic.quiver.access.AccountService;
import clinic.quiver.access.AccountService.Invited;
import clinic.quiver.access.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** Asks who is invited, then shows the link. */
final class InviteDialog extends Dialog {

    private static final int LONGEST = 120;

    private final AccountService accounts;
    private final Runnable invited;
    private final TextField displayName = new TextField(getTranslation("access.display-name"));
    private final TextField username = new TextField(getTranslation("access.username"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("admin.accounts.roles"));

    InviteDialog(AccountService accounts, Runnable invited) {
        this.accounts = accounts;
        this.invited = invited;
        setHeaderTitle(getTranslation("admin.accounts.invite"));
        setCloseOnOutsideClick(false);
        setWidth("30rem");
        displayName.setMaxLength(LONGEST);
        displayName.setManualValidation(true);
        displayName.setErrorMessage(getTranslation("access.clinic.missing"));
        username.setManualValidation(true);
        username.setHelperText(getTranslation("access.username.malformed"));
        roles.setManualValidation(true);
        roles.setItems(Role.FRONT_DESK, Role.CLINICIAN, Role.ADMIN);
        roles.setItemLabelGenerator(role -> getTranslation("access.role." + role.name()));
        roles.setItemHelperGenerator(role -> getTranslation("access.role." + role.name() + ".may"));
        Div fields = new Div(displayName, username, roles);
        fields.addClassName("field-column");
        add(fields);
        Button submit = new Button(getTranslation("admin.accounts.invite.submit"), clicked -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), clicked -> close()), submit);
    }

    private void submit() {
        displayName.setInvalid(displayName.getValue().isBlank());
        username.setInvalid(false);
        roles.setInvalid(false);
        if (displayName.isInvalid()) {
            return;
        }
        switch (accounts.invite(username.getValue(), displayName.getValue(), roles.getValue())) {
            case Invited.Link link -> show(link);
            case Invited.UsernameTaken _ -> refuseUsername("access.username.taken");
            case Invited.UsernameMalformed _ -> refuseUsername("access.username.malformed");
            case Invited.NoRole _ -> {
                roles.setErrorMessage(getTranslation("admin.accounts.no-role"));
                roles.setInvalid(true);
            }
        }
    }

    private void refuseUsername(String key) {
        username.setErrorMessage(getTranslation(key));
        username.setInvalid(true);
        username.focus();
    }

    private void show(Invited.Link link) {
        close();
        invited.run();
        new LinkDialog(
                        getTranslation("admin.accounts.link.title", displayName.getValue()),
                        getTranslation("admin.accounts.link.text"),
                        "invitation/" + link.token())
                .open();
    }
}
