package clinic.quiver;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private static final Pattern USED = Pattern.compile("getTranslation\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

    @Test
    void every_word_of_the_screens_is_there_in_english_and_spanish() throws IOException {
        Set<String> english = new TreeSet<>(ScreenTexts.in(Language.EN).stringPropertyNames());
        Set<String> spanish = new TreeSet<>(ScreenTexts.in(Language.ES).stringPropertyNames());

        assertThat(spanish).isEqualTo(english);
    }

    @Test
    void no_text_is_empty_and_both_languages_fill_in_the_same_places() throws IOException {
        Properties english = ScreenTexts.in(Language.EN);
        Properties spanish = ScreenTexts.in(Language.ES);

        for (String key : english.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(spanish.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(spanish.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void every_key_that_a_view_names_is_in_the_bundle() throws IOException {
        Set<String> known = ScreenTexts.in(Language.EN).stringPropertyNames();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher used = USED.matcher(Files.readString(source));
                while (used.find()) {
                    assertThat(known).as(source.toString()).contains(used.group(1));
                }
            }
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
