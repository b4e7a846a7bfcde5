package clinic.quiver.access.ui;

import clinic.quiver.access.Account;
import clinic.quiver.access.AccountService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** The accounts of the clinic's staff. */
@Route("admin/accounts")
@Menu(title = "admin.accounts.menu", order = 60)
@RolesAllowed(Role.ADMIN_ROLE)
class AccountsView extends Main implements HasDynamicTitle {

    private final AccountService accounts;
    private final CurrentActor actor;
    private final Grid<Account> list = new Grid<>();

    AccountsView(AccountService accounts, CurrentActor actor) {
        this.accounts = accounts;
        this.actor = actor;
        addClassName("page");
        Button invite = new Button(getTranslation("admin.accounts.invite"), clicked -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(new H1(getTranslation("admin.accounts.title")), invite);
        head.addClassName("page-head");
        list.addColumn(Account::displayName).setHeader(getTranslation("access.display-name"));
        list.addColumn(Account::username).setHeader(getTranslation("access.username"));
        list.addColumn(this::roles).setHeader(getTranslation("admin.accounts.roles"));
        list.addColumn(this::state).setHeader(getTranslation("admin.accounts.state"));
        list.addComponentColumn(this::acts).setWidth("18rem").setFlexGrow(0);
        list.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        list.setAllRowsVisible(true);
        add(head, list);
        refresh();
    }

    private void refresh() {
        list.setItems(accounts.all());
    }

    private void invite() {
        new InviteDialog(accounts, this::refresh).open();
    }

    private String roles(Account account) {
        return account.roles().stream()
                .map(role -> getTranslation("access.role." + role.name()))
                .collect(Collectors.joining(", "));
    }

    private String state(Account account) {
        if (!account.enabled()) {
            return getTranslation("admin.accounts.disabled");
        }
        return getTranslation(account.activated() ? "admin.accounts.active" : "admin.accounts.invited");
    }

    private Component acts(Account account) {
        Button again = new Button(
                getTranslation("admin.accounts.again"),
                clicked -> new LinkDialog(
                                getTranslation("admin.accounts.link.title", account.displayName()),
                                getTranslation("admin.accounts.link.text"),
                                "invitation/" + accounts.inviteAgain(account.id()))
                        .open());
        Button enable = new Button(
                getTranslation(account.enabled() ? "admin.accounts.disable" : "admin.accounts.enable"),
                clicked -> setEnabled(account, !account.enabled()));
        enable.setVisible(!account.id().equals(actor.staff()));
        Div acts = new Div(again, enable);
        acts.addClassName("row-acts");
        return acts;
    }

    private void setEnabled(Account account, boolean enabled) {
        accounts.setEnabled(account.id(), enabled);
        refresh();
        String done = enabled ? "admin.accounts.enabled-now" : "admin.accounts.disabled-now";
        Notice.showWithUndo(getTranslation(done, account.displayName()), getTranslation("shared.undo"), () -> {
            accounts.setEnabled(account.id(), !enabled);
            refresh();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.accounts.title");
    }
}
