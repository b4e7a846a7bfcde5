package clinic.quiver.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.ScreenTexts;
import clinic.quiver.readability.FleschKincaid;
import clinic.quiver.readability.Prose;
import clinic.quiver.readability.ReadingExceptions;
import clinic.quiver.readability.Szigriszt;
import clinic.quiver.shared.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the tablet says beside the questions: consent, errors, notices. It must be as easy as the questions. */
class ScreenReadingTest {

    private static final double HIGHEST_GRADE = 6;
    private static final double LOWEST_INDEX = 65;
    private static final int SHORTEST_MEASURED_SENTENCE = 5;
    private static final int SHORTEST_MEASURED_PAGE = 20;

    // Read by staff who enrol a tablet.
    private static final String FOR_STAFF = "tablet.enrol.";

    private final Set<String> words = ReadingExceptions.load().words();

    @Test
    void every_english_sentence_asks_for_six_years_of_school_at_most() throws IOException {
        List<String> tooHard = new ArrayList<>();
        pages(Language.EN).forEach((page, texts) -> {
            for (String sentence : Prose.sentences(texts)) {
                double grade = FleschKincaid.grade(List.of(sentence), words);
                if (Prose.words(sentence).size() >= SHORTEST_MEASURED_SENTENCE && grade > HIGHEST_GRADE) {
                    tooHard.add(String.format(Locale.ROOT, "%s: %.1f %s", page, grade, sentence));
                }
            }
        });
        assertThat(tooHard).isEmpty();
    }

    @Test
    void every_spanish_page_is_fairly_easy_to_read() throws IOException {
        List<String> tooHard = new ArrayList<>();
        pages(Language.ES).forEach((page, texts) -> {
            double index = Szigriszt.index(texts, words);
            boolean isProse =
                    texts.stream().mapToInt(text -> Prose.words(text).size()).sum() >= SHORTEST_MEASURED_PAGE;
            if (isProse && index < LOWEST_INDEX) {
                tooHard.add(String.format(Locale.ROOT, "%s: %.1f", page, index));
            }
        });
        assertThat(tooHard).isEmpty();
    }

    private static Map<String, List<String>> pages(Language language) throws IOException {
        Properties texts = ScreenTexts.in(language);
        Map<String, List<String>> pages = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            if (key.startsWith("tablet.") && !key.startsWith(FOR_STAFF)) {
                pages.computeIfAbsent(key.split("\\.", -1)[1], page -> new ArrayList<>())
                        .add(plain(texts.getProperty(key)));
            }
        }
        return pages;
    }

    private static String plain(String text) {
        return text.replaceAll("\\{0,choice,[^{}]*(\\{0\\})?[^{}]*\\}", "").replaceAll("\\{\\d\\}", "3");
    }
}
