package clinic.quiver.rulebook.ui;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.Role;
import clinic.quiver.rulebook.Credits;
import clinic.quiver.rulebook.Credits.Credit;
import clinic.quiver.shared.Language;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Whose work Quiver stands on, and which of its words nobody has reviewed yet. */
@Route("about")
@RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE, Role.ADMIN_ROLE})
class AboutView extends Main implements HasDynamicTitle {

    AboutView(Credits credits, ClinicService clinics) {
        addClassNames("page", "about");
        Div reviewed = card("about.reviewed");
        Paragraph spanish = new Paragraph(
                getTranslation(clinics.isContentSignedOff() ? "about.reviewed.signed" : "about.reviewed.not"));
        spanish.addClassName(clinics.isContentSignedOff() ? "good-news" : "caution");
        reviewed.add(spanish);
        Div instruments = card("about.instruments");
        credits.in(Language.of(getLocale())).forEach(credit -> instruments.add(parts(credit)));
        Div typeface = card("about.typeface");
        typeface.add(new Paragraph(getTranslation("about.typeface.licence")));
        add(new H1(getTranslation("about.title")), reviewed, instruments, typeface);
    }

    private Div card(String key) {
        Div card = new Div(new H2(getTranslation(key)));
        card.addClassName("card");
        return card;
    }

    private static Component[] parts(Credit credit) {
        Paragraph reference = new Paragraph(credit.reference() + " " + credit.wording());
        reference.addClassName("quiet");
        return new Component[] {
            new H3(credit.name()), new Paragraph(credit.line()), new Paragraph(credit.licence()), reference
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("about.title");
    }
}
