package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.readability.Prose;
import clinic.quiver.readability.ReadingExceptions;
import clinic.quiver.readability.ReadingLevel;
import clinic.quiver.shared.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The content of the handouts is whole, in both languages and easy to read; broken content is refused with its line. */
class HandoutContentTest {

    private static final int LONGEST_SENTENCE = 22;
    private static final ReadingLevel LEVEL =
            new ReadingLevel(ReadingExceptions.load().wordsOfSheets());

    @Test
    void english_and_spanish_have_the_same_texts() {
        assertThat(texts(Language.ES).keys()).isEqualTo(texts(Language.EN).keys());
    }

    @Test
    void no_english_sentence_asks_for_more_than_six_years_of_school_or_is_long() {
        List<String> lines =
                patientKeys().stream().map(texts(Language.EN)::text).toList();
        assertThat(Prose.sentences(lines))
                .allSatisfy(sentence -> assertThat(Prose.words(sentence)).hasSizeLessThanOrEqualTo(LONGEST_SENTENCE));
        assertThat(LEVEL.tooHardInEnglish(byKey(patientKeys()))).isEmpty();
    }

    @Test
    void every_english_sheet_asks_for_six_years_of_school_at_most() {
        assertThat(LEVEL.tooHardInEnglish(sheets(Language.EN))).isEmpty();
    }

    @Test
    void every_spanish_sheet_and_all_lines_that_can_stand_on_one_are_fairly_easy_to_read() {
        List<String> lines = patientKeys().stream()
                .filter(key -> key.startsWith("lines."))
                .map(texts(Language.ES)::text)
                .toList();
        assertThat(LEVEL.tooHardInSpanish(sheets(Language.ES))).isEmpty();
        assertThat(LEVEL.tooHardInSpanish(Map.of("lines", lines))).isEmpty();
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
                    safety.yaml | warn: {sheets: [H-CAF], | warn: {sheets: [H-NOW], | the sheet 'H-NOW' has no part for warnings
                    handouts/H-D.yaml | kind: plate | kind: plates | expected message, points, foods, plate
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

    private static Map<String, List<String>> byKey(List<String> keys) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        keys.forEach(key -> byKey.put(key, List.of(texts(Language.EN).text(key))));
        return byKey;
    }

    /** Each sheet as it is printed for somebody who may read all of it; the table of foods is no prose. */
    private static Map<String, List<String>> sheets(Language language) {
        Map<String, List<String>> sheets = new LinkedHashMap<>();
        for (String id : TestPatient.CONTENT.sheetIds()) {
            Handout handout = TestPatient.healthy()
                    .lab("lab-k", "3.4", 4)
                    .confirmed()
                    .reading(language)
                    .handout(id);
            List<String> texts = new ArrayList<>();
            handout.sheets().forEach(sheet -> {
                texts.add(sheet.title());
                sheet.blocks().stream().flatMap(HandoutContentTest::textsOf).forEach(texts::add);
            });
            sheets.put(id, texts);
        }
        return sheets;
    }

    private static Stream<String> textsOf(AdviceBlock block) {
        return switch (block) {
            case AdviceBlock.Message(var lines) -> textsOf(lines);
            case AdviceBlock.Points(String heading, var lines) -> Stream.concat(Stream.of(heading), textsOf(lines));
            case AdviceBlock.Foods foods -> Stream.of(foods.heading(), foods.intro());
            case AdviceBlock.Plate plate -> Stream.concat(Stream.of(plate.heading()), textsOf(plate.lines()));
            case AdviceBlock.Results results -> Stream.of(results.heading());
            case AdviceBlock.Careful(String heading, var lines) -> Stream.concat(Stream.of(heading), textsOf(lines));
            case AdviceBlock.Help help ->
                Stream.concat(
                        Stream.of(
                                help.heading(),
                                help.callNumber(),
                                help.callToday(),
                                help.today().text()),
                        textsOf(help.now()));
            case AdviceBlock.Footer(var lines) -> textsOf(lines);
        };
    }

    private static Stream<String> textsOf(List<AdviceBlock.Line> lines) {
        return lines.stream().map(AdviceBlock.Line::text);
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
