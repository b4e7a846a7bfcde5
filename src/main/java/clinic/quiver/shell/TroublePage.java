package clinic.quiver.shell;

import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.ui.ThisDevice;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.ui.LanguageSwitch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Arrays;
import java.util.Locale;

/** Says calmly that a page cannot be shown, and leads away from there. A patient reads it in every language. */
abstract class TroublePage extends Div implements HasDynamicTitle {

    private final CurrentActor actor;

    TroublePage(CurrentActor actor) {
        this.actor = actor;
    }

    /** Shows the words of this trouble; the reference is blank where there is none. */
    final void say(Trouble trouble, String reference) {
        removeAll();
        if (isOnTablet()) {
            addClassName("tablet");
            add(forPatients(trouble, reference));
        } else {
            addClassName("door");
            add(head(), forStaff(trouble, reference));
        }
    }

    private boolean isOnTablet() {
        return actor.find().filter(Actor.Device.class::isInstance).isPresent() || ThisDevice.wasTablet();
    }

    private static Component head() {
        Span name = new Span("Quiver");
        name.addClassName("door-name");
        Header head = new Header(name, new LanguageSwitch());
        head.addClassName("door-head");
        return head;
    }

    private Component forStaff(Trouble trouble, String reference) {
        Main card = new Main(
                new H1(getTranslation(trouble.title(false))),
                new Paragraph(getTranslation(trouble.text(false), reference)),
                way("", getTranslation(trouble.way(false))));
        card.addClassName("door-card");
        return card;
    }

    private Component forPatients(Trouble trouble, String reference) {
        Div page = new Div();
        page.addClassNames("page", "notice");
        Language own = Language.of(getLocale());
        page.add(inWords(trouble, reference, own, new H1()));
        Arrays.stream(Language.values())
                .filter(language -> language != own)
                .forEach(language -> page.add(inWords(trouble, reference, language, new H2())));
        return new Main(page);
    }

    private Section inWords(Trouble trouble, String reference, Language language, HtmlContainer heading) {
        Locale locale = language.locale();
        heading.setText(getTranslation(locale, trouble.title(true)));
        Anchor way = way("tablet", getTranslation(locale, trouble.way(true)));
        way.addClassName("main-button");
        Section words = new Section(heading, new Paragraph(getTranslation(locale, trouble.text(true), reference)), way);
        words.getElement().setAttribute("lang", language.code());
        return words;
    }

    // A whole new page: whatever is wrong with this one stays behind.
    private static Anchor way(String path, String words) {
        Anchor way = new Anchor(path.isEmpty() ? "." : path, words);
        way.setRouterIgnore(true);
        return way;
    }

    @Override
    public String getPageTitle() {
        return "Quiver";
    }
}
