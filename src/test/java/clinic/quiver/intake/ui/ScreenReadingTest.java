package clinic.quiver.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.ScreenTexts;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.readability.ReadingExceptions;
import clinic.quiver.readability.ReadingLevel;
import clinic.quiver.shared.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What patients read beside the questions: on the tablet (consent, errors, notices), on paper, on the slip with their
 * code, and before the advice that goes home with them. It must be as easy as the questions.
 */
class ScreenReadingTest {

    private static final Pattern FOR_PATIENTS = Pattern.compile("(tablet|paper|desk\\.slip|shared\\.connection"
            + "|shell\\.(not-here\\.tablet|unexpected\\.tablet|page-failed|no-cookies))\\..*");

    // Read by staff: who enrol a tablet, who print a slip.
    private static final Pattern FOR_STAFF =
            Pattern.compile("tablet\\.(enrol|not-set-up\\.(team|other-use))\\b.*|desk\\.slip\\.(print|back)");

    private static final Pattern CHOICE = Pattern.compile("\\{0,choice,(.*)}");
    private static final Pattern BRANCH = Pattern.compile("(?:^|\\|)\\d[#<]((?:[^|{]|\\{0})*)");

    private final ReadingLevel level = new ReadingLevel(ReadingExceptions.load().words());

    @Test
    void every_english_sentence_and_page_asks_for_six_years_of_school_at_most() throws IOException {
        assertThat(level.tooHardInEnglish(pages(Language.EN))).isEmpty();
    }

    @Test
    void every_spanish_page_is_fairly_easy_to_read() throws IOException {
        assertThat(level.tooHardInSpanish(pages(Language.ES))).isEmpty();
    }

    @Test
    void what_depends_on_a_number_is_measured_in_each_of_its_forms() {
        assertThat(forms("{0,choice,0#This is the last page.|1#About 1 more page.|1<About {0} more pages.}"))
                .containsExactly("This is the last page.", "About 1 more page.", "About 3 more pages.");
    }

    /** The texts that stand together, by the beginning of their keys. */
    private static Map<String, List<String>> pages(Language language) throws IOException {
        Properties texts = ScreenTexts.in(language);
        Map<String, List<String>> pages = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            if (FOR_PATIENTS.matcher(key).matches() && !FOR_STAFF.matcher(key).matches()) {
                pages.computeIfAbsent(page(key), page -> new ArrayList<>()).addAll(forms(texts.getProperty(key)));
            }
        }
        Knowledge.builtIn()
                .yaml("text/" + language.code() + "/decision.yaml")
                .required("safety-net")
                .entries()
                .forEach((advice, words) -> pages.put(
                        "advice " + advice,
                        List.of(plain(words.required("intro").text()))));
        assertThat(pages.keySet())
                .contains("tablet.reception", "tablet.consent", "paper", "desk.slip", "shell.unexpected");
        return pages;
    }

    // All of the paper's own words stand on its first page.
    private static String page(String key) {
        return key.startsWith("paper.") ? "paper" : key.replaceFirst("^([^.]+\\.[^.]+)\\..*", "$1");
    }

    private static List<String> forms(String text) {
        Matcher choice = CHOICE.matcher(text);
        if (!choice.matches()) {
            return List.of(plain(text));
        }
        return BRANCH.matcher(choice.group(1))
                .results()
                .map(branch -> plain(branch.group(1)))
                .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("\\{\\w*}", "3");
    }
}
