package clinic.quiver.access.ui;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.Role;
import clinic.quiver.access.Tablet;
import clinic.quiver.access.TabletService;
import clinic.quiver.access.TabletService.Opened;
import clinic.quiver.shared.ui.TimeLeft;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** The clinic's tablets: enrolled with a one-time code, revoked at once. */
@Route("admin/tablets")
@Menu(title = "admin.tablets.menu", order = 61)
@RolesAllowed(Role.ADMIN_ROLE)
class TabletsView extends Main implements HasDynamicTitle {

    private static final int LONGEST_NAME = 60;

    private final TabletService tablets;
    private final ZoneId zone;
    private final Grid<Tablet> list = new Grid<>();
    private final Paragraph said = new Paragraph();
    private final TextField name = new TextField(getTranslation("admin.tablets.name"));

    TabletsView(TabletService tablets, ClinicService clinics) {
        this.tablets = tablets;
        this.zone = clinics.current().settings().timeZone();
        addClassName("page");
        said.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("admin.tablets.title")), enrolment(), said, list);
        list.addColumn(Tablet::name).setHeader(getTranslation("admin.tablets.name"));
        list.addColumn(tablet -> when(tablet.enrolledAt())).setHeader(getTranslation("admin.tablets.enrolled"));
        list.addColumn(this::lastSeen).setHeader(getTranslation("admin.tablets.last-seen"));
        list.addColumn(this::state).setHeader(getTranslation("admin.accounts.state"));
        list.addComponentColumn(this::acts).setWidth("10rem").setFlexGrow(0);
        list.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        list.setAllRowsVisible(true);
        list.setEmptyStateText(getTranslation("admin.tablets.none"));
        refresh();
    }

    private void refresh() {
        list.setItems(tablets.all());
    }

    private Component enrolment() {
        name.setMaxLength(LONGEST_NAME);
        name.setPlaceholder(getTranslation("admin.tablets.name.example"));
        name.setManualValidation(true);
        Button enrol = new Button(getTranslation("admin.tablets.enrol"), clicked -> enrol());
        enrol.addThemeVariants(ButtonVariant.PRIMARY);
        Div line = new Div(name, enrol);
        line.addClassName("field-line");
        return line;
    }

    private void enrol() {
        name.setInvalid(false);
        if (name.getValue().isBlank()) {
            refuse("access.clinic.missing");
        } else {
            enrol(name.getValue());
        }
    }

    private void enrol(String wanted) {
        switch (tablets.openEnrolment(wanted)) {
            case Opened.Code(String code) -> show(wanted, code);
            case Opened.NameTaken() -> refuse("admin.tablets.name.taken");
        }
    }

    private void refuse(String key) {
        name.setErrorMessage(getTranslation(key));
        name.setInvalid(true);
        name.focus();
    }

    private void show(String tablet, String code) {
        Paragraph shown = new Paragraph(String.join(" ", code.split("(?<=\\G.{4})", -1)));
        shown.addClassName("enrolment-code");
        LinkDialog dialog = new LinkDialog(
                getTranslation("admin.tablets.link.title", tablet),
                getTranslation("admin.tablets.link.text"),
                "tablet/enrol/" + code,
                shown,
                new TimeLeft(
                        TabletService.ENROLMENT_LASTS,
                        getTranslation("shared.time-left"),
                        getTranslation("shared.time-over")));
        dialog.addClosedListener(closed -> refresh());
        dialog.open();
        name.clear();
    }

    private String when(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone)
                .format(instant);
    }

    private String lastSeen(Tablet tablet) {
        return tablet.lastSeenAt().map(this::when).orElseGet(() -> getTranslation("admin.tablets.never-seen"));
    }

    private String state(Tablet tablet) {
        return tablet.revokedAt()
                .map(at -> getTranslation("admin.tablets.revoked", when(at)))
                .orElseGet(() -> getTranslation("admin.tablets.works"));
    }

    // At once, without a question in between: a tablet that was lost cannot wait, and one shut out by mistake is
    // enrolled again with one tap and a code.
    private Component acts(Tablet tablet) {
        if (tablet.revokedAt().isPresent()) {
            Button again = new Button(getTranslation("admin.tablets.enrol-again"), clicked -> enrol(tablet.name()));
            again.setAriaLabel(getTranslation("admin.tablets.enrol-again.of", tablet.name()));
            return again;
        }
        Button revoke = new Button(getTranslation("admin.tablets.revoke"), clicked -> {
            tablets.revoke(tablet.id());
            refresh();
            said.setText(getTranslation("admin.tablets.revoked.said", tablet.name()));
        });
        revoke.setAriaLabel(getTranslation("admin.tablets.revoke.of", tablet.name()));
        return revoke;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.tablets.title");
    }
}
