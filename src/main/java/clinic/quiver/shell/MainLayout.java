package clinic.quiver.shell;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.ClosedAccounts;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.shared.ui.LanguageSwitch;
import clinic.quiver.shared.ui.StaffBanner;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Clinic, menu and banners above every page of the staff. */
@Layout
@RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE, Role.ADMIN_ROLE})
class MainLayout extends AppLayout {

    private final ClinicService clinics;
    private final CurrentActor actor;
    private final AuthenticationContext authentication;
    private final ClosedAccounts closedAccounts;
    private Runnable stopListening = () -> {};

    MainLayout(
            ClinicService clinics,
            CurrentActor actor,
            AuthenticationContext authentication,
            ClosedAccounts closedAccounts,
            List<StaffBanner> banners) {
        this.clinics = clinics;
        this.actor = actor;
        this.authentication = authentication;
        this.closedAccounts = closedAccounts;
        addClassName("staff-layout");
        Div above = new Div();
        banners.stream().map(StaffBanner::create).flatMap(Optional::stream).forEach(above::add);
        unsignedContent().ifPresent(above::add);
        Div head = new Div(skipLink(), new LineWatch(), bar(), above);
        head.addClassName("staff-head");
        addToNavbar(head);
    }

    // Whoever is shut out sees nothing more: the page asks for itself anew, and is sent to the door.
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        UI ui = attached.getUI();
        stopListening = closedAccounts.listen(
                actor.staff(), ui.accessLater(() -> ui.getPage().reload(), () -> {}));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        stopListening.run();
    }

    private Component bar() {
        Anchor home = new Anchor(".", clinics.current().settings().name());
        home.addClassName("staff-clinic");
        Header bar = new Header(home, menu(), person());
        bar.addClassName("staff-bar");
        return bar;
    }

    // The keyboard need not walk through the menu on every page.
    private Component skipLink() {
        NativeButton skip = new NativeButton(getTranslation("shell.skip"));
        skip.addClickListener(clicked -> getContent().getElement().executeJs("this.focus()"));
        skip.addClassName("skip-link");
        return skip;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        content.getElement().setAttribute("tabindex", "-1");
        super.showRouterLayoutContent(content);
    }

    private Component menu() {
        UnorderedList entries = new UnorderedList();
        MenuConfiguration.getMenuEntries().stream()
                .map(this::link)
                .map(ListItem::new)
                .forEach(entries::add);
        Nav menu = new Nav(entries);
        menu.addClassName("staff-menu");
        menu.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        return menu;
    }

    private Component link(MenuEntry entry) {
        RouterLink link = new RouterLink(getTranslation(entry.title()), entry.menuClass());
        link.setHighlightCondition(HighlightConditions.locationPrefix());
        return link;
    }

    private Component person() {
        Span name = new Span(actor.get().name());
        name.addClassName("staff-name");
        Button leave = new Button(getTranslation("shell.sign-out"), clicked -> authentication.logout());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div person = new Div(name, new LanguageSwitch(), leave);
        person.addClassName("staff-person");
        return person;
    }

    private Optional<Component> unsignedContent() {
        boolean isForMe = actor.get().roles().contains(Role.CLINICIAN) || isAdministrator();
        if (!isForMe || clinics.isContentSignedOff()) {
            return Optional.empty();
        }
        Div banner = new Div(new Span(getTranslation("shell.content-unsigned")));
        banner.addClassName("unsigned-content");
        banner.getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("shell.content"));
        if (isAdministrator()) {
            banner.add(new Anchor("admin/clinic", getTranslation("shell.content-sign")));
        }
        return Optional.of(banner);
    }

    private boolean isAdministrator() {
        return actor.get().roles().contains(Role.ADMIN);
    }
}
