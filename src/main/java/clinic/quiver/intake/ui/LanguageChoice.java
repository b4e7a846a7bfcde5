package clinic.quiver.intake.ui;

import clinic.quiver.shared.Language;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** The head of every page: what this is, how it is read, and the other languages, each in its own words. */
final class LanguageChoice extends Header {

    private final Consumer<Language> chosen;
    private final ComfortBar comfort;
    private final ReadAloud readAloud = new ReadAloud();

    LanguageChoice(Consumer<Language> chosen, ComfortBar comfort) {
        this.chosen = chosen;
        this.comfort = comfort;
        addClassName("head");
    }

    void speak(Language spoken) {
        removeAll();
        comfort.speak();
        readAloud.speak(spoken);
        add(new Span(getTranslation("tablet.title")), readAloud, comfort);
        for (Language language : Language.values()) {
            if (language != spoken) {
                add(button(language));
            }
        }
    }

    private NativeButton button(Language language) {
        NativeButton button = new NativeButton(
                getTranslation(language.locale(), "tablet.language"), click -> chosen.accept(language));
        button.addClassName("quiet-button");
        button.getElement().setAttribute("lang", language.code());
        return button;
    }
}
