package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.readability.FleschKincaid;
import clinic.quiver.readability.Prose;
import clinic.quiver.readability.ReadingExceptions;
import clinic.quiver.readability.Szigriszt;
import clinic.quiver.shared.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The content of the handouts is whole, in both languages and easy to read; broken content is refused with its line. */
class HandoutContentTest {

    private static final double HIGHEST_GRADE = 6;
    private static final double LOWEST_INDEX = 65;
    private static final int SHORTEST_MEASURED_SENTENCE = 5;
    private static final int LONGEST_SENTENCE = 22;
    // What a sheet is about stands in its title and is explained there.
    private static final Set<String> SUBJECTS = Set.of(
            "magnesium", "calcium", "potassium", "vitamin", "caffeine", "tetracycline", "quinolone", "ibandronate");

    @Test
    void english_and_spanish_have_the_same_texts() {
        assertThat(texts(Language.ES).keys()).isEqualTo(texts(Language.EN).keys());
    }

    @Test
    void spanish_says_that_nobody_has_reviewed_it_yet() {
        for (String file : List.of("handouts", "safety", "foods", "examination")) {
            assertThat(TestPatient.file("text/es/" + file + ".yaml")).startsWith("status: unreviewed");
        }
    }

    @Test
    void no_english_sentence_asks_for_more_than_six_years_of_school() {
        Set<String> leftOut = new HashSet<>(SUBJECTS);
        leftOut.addAll(ReadingExceptions.load().words());
        List<String> tooHard = new ArrayList<>();
        for (String key : patientKeys()) {
            for (String sentence : Prose.sentences(List.of(texts(Language.EN).text(key)))) {
                double grade = FleschKincaid.grade(List.of(sentence), leftOut);
                int words = Prose.words(sentence).size();
                if ((words >= SHORTEST_MEASURED_SENTENCE && grade > HIGHEST_GRADE) || words > LONGEST_SENTENCE) {
                    tooHard.add(String.format(Locale.ROOT, "%s: %.1f, %d words: %s", key, grade, words, sentence));
                }
            }
        }
        assertThat(tooHard).isEmpty();
    }

    @Test
    void each_spanish_sheet_is_fairly_easy_to_read() {
        ReadingExceptions exceptions = ReadingExceptions.load();
        List<String> lines = patientKeys().stream()
                .filter(key -> key.startsWith("lines."))
                .map(texts(Language.ES)::text)
                .toList();
        assertThat(Szigriszt.index(lines, exceptions.words())).isGreaterThan(LOWEST_INDEX);
    }

    @Test
    void no_text_for_patients_names_a_diagnosis_or_promises_safety() {
        for (String key : patientKeys()) {
            assertThat(texts(Language.EN).text(key))
                    .doesNotContainPattern("\\bALS\\b")
                    .doesNotContainIgnoringCase("motor neuron")
                    .doesNotContainIgnoringCase("you are safe")
                    .doesNotContainIgnoringCase("nothing serious")
                    .doesNotContainIgnoringCase("deficiency");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    safety.yaml | hx has kidney-stones | hx has kidney-stoned | has no option 'kidney-stoned'
                    safety.yaml | fired L13 | fired L99 | there is no rule 'L99'
                    safety.yaml | tags: [choking] | tags: [chocking] | no food has the tag 'chocking'
                    safety.yaml | line: w-choking | line: w-chokin | there is no text 'lines.w-chokin'
                    safety.yaml | sheets: [H-CAF] | sheets: [H-CAFE] | there is no sheet 'H-CAFE'
                    safety.yaml | - id: thiazide | - id: thiazyde | there is no text 'reasons.thiazyde'
                    safety.yaml | unknown-covered-by: health-not-known | unknown-covered-by: helth | there is no safety rule 'helth'
                    handouts/H-D.yaml | trout-rainbow | trout-rainbo | is no food of the table
                    foods.csv | almonds,12063 | almonds,12063,1 | cells
                    text/es/handouts.yaml |   d-sun: |   d-moon: | is missing
                    """)
    void broken_content_is_refused(String file, String from, String to, String reason) {
        String text = TestPatient.file(file);
        assertThat(text).contains(from);
        String broken = text.replace(from, to);
        assertThatThrownBy(() -> TestPatient.contentWith(file, broken))
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void every_food_of_the_table_is_read_with_its_amounts() {
        FoodItem seeds = TestPatient.CONTENT.food("pumpkin-seeds").orElseThrow();
        assertThat(seeds.amount("mg-mg")).contains(new BigDecimal("154"));
        assertThat(seeds.potassium()).isEqualTo("H");
        FoodItem chocolate = TestPatient.CONTENT.food("dark-chocolate").orElseThrow();
        assertThat(chocolate.carries("milk")).isTrue();
        assertThat(chocolate.carries("soy")).isTrue();
        assertThat(chocolate.amount("vitd-iu")).isEmpty();
    }

    @Test
    void daily_amounts_follow_age_sex_and_pregnancy_and_nothing_is_averaged() {
        DailyAmounts amounts = DailyAmounts.read(Knowledge.builtIn());
        assertThat(amounts.rowsFor(55, "female", DailyAmounts.State.NONE))
                .singleElement()
                .satisfies(row -> assertThat(row.calciumMg()).isEqualByComparingTo("1200"));
        assertThat(amounts.rowsFor(28, "female", DailyAmounts.State.PREGNANT))
                .singleElement()
                .satisfies(row -> assertThat(row.magnesiumMg()).isEqualByComparingTo("350"));
        assertThat(amounts.rowsFor(40, "intersex", DailyAmounts.State.NONE)).hasSize(2);
        assertThat(amounts.rowsFor(0, "male", DailyAmounts.State.NONE)).isNotEmpty();
        for (int age = 0; age <= 110; age++) {
            assertThat(amounts.rowsFor(age, "male", DailyAmounts.State.NONE))
                    .as("age %d", age)
                    .hasSize(1);
        }
    }

    private static HandoutTexts texts(Language language) {
        return TestPatient.CONTENT.texts(language);
    }

    /** What patients read; the names of foods are left out, they are as they are. */
    private static List<String> patientKeys() {
        Predicate<String> forStaff = key -> key.startsWith("reasons.");
        Predicate<String> food = key -> key.startsWith("foods.") || key.startsWith("portions.");
        return texts(Language.EN).keys().stream()
                .filter(forStaff.or(food).negate())
                .sorted()
                .toList();
    }
}
