package clinic.quiver.intake.ui;

import clinic.quiver.shared.Language;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;

/** What a patient reads, in every language, on a tablet that was shut out; the way in again is out of their sight. */
final class NotSetUp extends Div {

    NotSetUp(Component... wayIn) {
        addClassNames("page", "notice", "not-set-up");
        Language own = Language.of(getLocale());
        add(inWords(own, new H1()));
        Arrays.stream(Language.values())
                .filter(language -> language != own)
                .forEach(language -> add(inWords(language, new H2())));
        Div hidden = new Div(wayIn);
        hidden.add(new Paragraph(getTranslation("tablet.not-set-up.other-use")));
        add(new NativeDetails(getTranslation("tablet.not-set-up.team"), hidden));
    }

    private Section inWords(Language language, HtmlContainer heading) {
        heading.setText(getTranslation(language.locale(), "tablet.not-set-up.title"));
        Section words =
                new Section(heading, new Paragraph(getTranslation(language.locale(), "tablet.not-set-up.text")));
        words.getElement().setAttribute("lang", language.code());
        return words;
    }
}
