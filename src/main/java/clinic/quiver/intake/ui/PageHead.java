package clinic.quiver.intake.ui;

import clinic.quiver.shared.Language;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** The head of every page: what this is, how it is read, and the other languages, each in its own words. */
final class PageHead extends Header {

    private final Span title = new Span();
    private final ReadAloud readAloud = new ReadAloud();
    private final ComfortBar comfort;
    private final Map<Language, NativeButton> languages = new EnumMap<>(Language.class);

    PageHead(Consumer<Language> chosen, ComfortBar comfort) {
        this.comfort = comfort;
        addClassName("head");
        add(title, readAloud, comfort);
        for (Language language : Language.values()) {
            NativeButton button = button(language, chosen);
            languages.put(language, button);
            add(button);
        }
    }

    private NativeButton button(Language language, Consumer<Language> chosen) {
        NativeButton button = new NativeButton(
                getTranslation(language.locale(), "tablet.language"), click -> chosen.accept(language));
        button.addClassName("quiet-button");
        button.getElement().setAttribute("lang", language.code());
        return button;
    }

    void speak(Language spoken) {
        title.setText(getTranslation("tablet.title"));
        readAloud.speak(spoken);
        comfort.speak();
        languages.forEach((language, button) -> button.setVisible(language != spoken));
    }
}
