package clinic.quiver.rulebook.ui;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.Role;
import clinic.quiver.rulebook.Status;
import clinic.quiver.rulebook.Status.Overdue;
import clinic.quiver.rulebook.Status.Versions;
import clinic.quiver.rulebook.StatusService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;

/** How things stand, for administrators: the content and who answers for it, the latest replay, versions. */
@Route("admin/status")
@Menu(title = "admin.status.menu", order = 63)
@RolesAllowed(Role.ADMIN_ROLE)
class StatusView extends Main implements HasDynamicTitle {

    private final ClinicService clinics;
    private final RuleBookWords words;

    StatusView(StatusService statuses, ClinicService clinics, RuleBookScreens screens) {
        this.clinics = clinics;
        this.words = screens.in(getLocale());
        Status status = statuses.now();
        addClassNames("page", "status");
        add(
                new H1(getTranslation("admin.status.title")),
                content(status),
                new ReplayCard(status, words, this::time),
                reviews(status.overdue()),
                versions(status.versions()));
    }

    private Component content(Status status) {
        Paragraph signed = new Paragraph(status.signOff()
                .map(signOff -> getTranslation(
                        status.isSignedOff() ? "admin.content.signed" : "admin.content.outdated",
                        signOff.by(),
                        words.day(clinics.current().dayAt(signOff.at()))))
                .orElseGet(() -> getTranslation("admin.content.unsigned")));
        signed.addClassName(status.isSignedOff() ? "good-news" : "caution");
        return card(
                "content",
                fact("version", status.content().version()),
                fact("hash", status.content().hash()),
                signed,
                new Paragraph(
                        new Anchor("rulebook", getTranslation("admin.status.read")),
                        new Span(" · "),
                        new Anchor("admin/clinic", getTranslation("admin.status.sign")),
                        new Span(" · "),
                        new Anchor("about", getTranslation("about.title"))));
    }

    private Component reviews(List<Overdue> overdue) {
        if (overdue.isEmpty()) {
            return card("reviews", new Paragraph(getTranslation("admin.status.reviews.none")));
        }
        UnorderedList list = new UnorderedList();
        for (Overdue part : overdue) {
            list.add(new ListItem(
                    new Anchor("rulebook/" + part.id(), part.id()),
                    new Span(" "
                            + getTranslation(
                                    "admin.status.reviews.due",
                                    words.day(part.provenance().reviewBy()),
                                    part.provenance().owner()))));
        }
        return card("reviews", list);
    }

    private Component versions(Versions versions) {
        return card(
                "versions",
                fact("quiver", versions.quiver().orElse("–")),
                fact("java", versions.java()),
                fact("database", versions.database()),
                fact("migration", versions.migration()));
    }

    private String time(Instant moment) {
        return words.time(moment.atZone(clinics.current().settings().timeZone()));
    }

    private Component card(String name, Component... parts) {
        Div card = new Div(new H2(getTranslation("admin.status." + name)));
        card.addClassName("card");
        card.add(parts);
        return card;
    }

    private Component fact(String name, String value) {
        Span label = new Span(getTranslation("admin.status.fact." + name));
        label.addClassName("finding-label");
        Span words = new Span(value);
        words.addClassName("status-value");
        Div line = new Div(label, words);
        line.addClassName("finding-line");
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.status.title");
    }
}
