package clinic.quiver.access.ui;

import clinic.quiver.access.Clinic;
import clinic.quiver.access.ClinicService;
import clinic.quiver.access.ClinicSettings;
import clinic.quiver.access.Role;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** The clinic's settings and who answers for the clinical content. */
@Route("admin/clinic")
@Menu(title = "admin.clinic.menu", order = 62)
@RolesAllowed(Role.ADMIN_ROLE)
class ClinicView extends Main implements HasDynamicTitle {

    private final ClinicService clinics;
    private final SettingsFields settings = new SettingsFields();
    private Clinic seen;

    ClinicView(ClinicService clinics) {
        this.clinics = clinics;
        this.seen = clinics.current();
        addClassName("page");
        settings.show(seen.settings());
        Button save = new Button(
                getTranslation("shared.save"), clicked -> settings.read().ifPresent(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div card = new Div(new H2(getTranslation("admin.clinic.settings")), settings, save);
        card.addClassName("card");
        add(new H1(getTranslation("admin.clinic.title")), card, new ContentSignOffCard(clinics));
    }

    private void save(ClinicSettings typed) {
        try {
            seen = clinics.change(typed, seen.version());
            Notice.show(getTranslation("shared.saved"));
        } catch (ObjectOptimisticLockingFailureException _) {
            seen = clinics.current();
            Notice.show(getTranslation("admin.clinic.changed-meanwhile"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.clinic.title");
    }
}
