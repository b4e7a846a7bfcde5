package clinic.quiver.shared.ui;

import clinic.quiver.shared.Language;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;

/** Changes the language of the screens until the person signs out; each language is named in itself. */
public final class LanguageSwitch extends Div {

    /** Offers every language but the one that is on. */
    public LanguageSwitch() {
        for (Language language : Language.values()) {
            if (language != Language.of(getLocale())) {
                add(button(language));
            }
        }
    }

    private Button button(Language language) {
        Button button =
                new Button(getTranslation("shared.language-itself." + language.code()), clicked -> switchTo(language));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("lang", language.code());
        return button;
    }

    // The page is built anew, because every part of it has words.
    private static void switchTo(Language language) {
        VaadinSession.getCurrent().setLocale(language.locale());
        UI.getCurrent().getPage().reload();
    }
}
