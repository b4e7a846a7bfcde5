package clinic.quiver.shared.ui;

import clinic.quiver.shared.Language;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/**
 * The words of the screens. Our own, because the one that comes with Vaadin takes whatever language has a file of its
 * own for the first choice, and an English reader would get Spanish.
 */
@Component
public class Translations implements I18NProvider {

    private static final String BUNDLE = "vaadin-i18n/translations";

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    /** The text of a key; the key between exclamation marks when it has none, which the tests look for. */
    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE,
                Language.of(locale).locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        try {
            String text = words.getString(key);
            return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
        } catch (MissingResourceException e) {
            return "!" + key + "!";
        }
    }
}
