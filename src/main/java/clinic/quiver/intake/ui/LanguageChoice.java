package clinic.quiver.intake.ui;

import clinic.quiver.shared.Language;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** The head of every page: what this is, and the other languages, each in its own words. */
final class LanguageChoice extends Header {

    private final Consumer<Language> chosen;

    LanguageChoice(Consumer<Language> chosen) {
        this.chosen = chosen;
        addClassName("head");
    }

    void speak(Language spoken) {
        removeAll();
        add(new Span(getTranslation("tablet.title")));
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
