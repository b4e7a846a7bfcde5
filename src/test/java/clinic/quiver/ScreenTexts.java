package clinic.quiver;

import clinic.quiver.shared.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The words of the screens as they stand in the bundles. */
public final class ScreenTexts {

    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");

    private ScreenTexts() {}

    /** Every text of a language, by its key. */
    public static Properties in(Language language) throws IOException {
        Path bundle =
                BUNDLES.resolve(language == Language.ES ? "translations_es.properties" : "translations.properties");
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
