package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.readability.Prose;
import clinic.quiver.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Patient Education Materials Assessment Tool (AHRQ, PEMAT-P), as far as understandability can be measured. The
 * numbers are its items. Common language (3) is measured where the reading level is. Active voice (5), whether a medical
 * term is explained (4), whether a heading says what stands below it (9) and whether a picture would help (15 to 19) are
 * judged by people.
 */
class PematTest {

    private static final int LINES_OF_A_PART = 10;
    private static final int SENTENCES_OF_A_LINE = 4;
    private static final List<String> WORDS_OF_THE_TRADE = List.of(
            "fasciculation",
            "hypo",
            "hyper",
            "electrolyte",
            "serum",
            "renal",
            "hepatic",
            "supplementation",
            "deficiency",
            "intake",
            "contraindicat",
            "fasciculaci",
            "electrolito",
            "sérico",
            "hepátic",
            "deficiencia",
            "ingesta",
            "contraindica");

    record Printed(String id, Language language, List<AdviceBlock> blocks, String title, String text) {}

    static Stream<Printed> sheets() {
        return Stream.of(Language.values())
                .flatMap(language -> TestPatient.CONTENT.sheetIds().stream().map(id -> {
                    Handout handout = TestPatient.healthy()
                            .lab("lab-k", "3.4", 4)
                            .is("sex-birth", "female")
                            .confirmed()
                            .reading(language)
                            .handout(id);
                    Handout.Sheet sheet = handout.sheets().getFirst();
                    return new Printed(id, language, sheet.blocks(), sheet.title(), handout.text());
                }));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void items_1_and_11_the_title_names_what_it_is_about_and_the_main_point_comes_first(Printed sheet) {
        assertThat(Prose.words(sheet.title())).hasSizeBetween(2, 9);
        assertThat(sheet.blocks().getFirst()).isInstanceOfAny(AdviceBlock.Message.class, AdviceBlock.Help.class);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void item_4_no_word_of_the_trade_stands_on_it(Printed sheet) {
        String text = sheet.text().toLowerCase(Locale.ROOT);
        assertThat(WORDS_OF_THE_TRADE).noneMatch(text::contains);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void items_6_and_7_numbers_are_plain_and_nobody_has_to_calculate(Printed sheet) {
        // The name of a food is as it stands on the packet: milk with 1 % fat.
        assertThat(sheet.blocks().stream().flatMap(block -> lines(block).stream()))
                .allSatisfy(line ->
                        assertThat(line.text()).doesNotContain("%").doesNotContainPattern("\\d\\s*[×x*]\\s*\\d"));
        sheet.blocks().stream()
                .filter(AdviceBlock.Plate.class::isInstance)
                .map(AdviceBlock.Plate.class::cast)
                .forEach(plate -> assertThat(plate.total().amount()).matches("[\\d.,]+\\u00A0\\p{L}+"));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void items_8_and_9_it_comes_in_short_parts_with_a_heading_each(Printed sheet) {
        for (AdviceBlock block : sheet.blocks()) {
            List<AdviceBlock.Line> lines = lines(block);
            assertThat(lines).hasSizeLessThanOrEqualTo(LINES_OF_A_PART);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(Prose.sentences(List.of(line.text())))
                            .hasSizeLessThanOrEqualTo(SENTENCES_OF_A_LINE));
            heading(block).forEach(heading -> assertThat(heading).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void item_10_what_it_is_comes_before_what_to_do_and_help_stands_at_the_end(Printed sheet) {
        List<Class<?>> kinds = new ArrayList<>();
        sheet.blocks().forEach(block -> kinds.add(block.getClass()));
        assertThat(kinds.getLast()).isEqualTo(AdviceBlock.Footer.class);
        assertThat(kinds.get(kinds.size() - 2)).isEqualTo(AdviceBlock.Help.class);
        int foods = kinds.indexOf(AdviceBlock.Foods.class);
        int careful = kinds.indexOf(AdviceBlock.Careful.class);
        assertThat(foods < 0 || careful < 0 || foods < careful).isTrue();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void item_12_what_matters_most_stands_out(Printed sheet) {
        assertThat(sheet.blocks())
                .filteredOn(block -> block instanceof AdviceBlock.Help || block instanceof AdviceBlock.Message)
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void item_19_tables_are_short_and_each_column_has_its_heading(Printed sheet) {
        for (AdviceBlock block : sheet.blocks()) {
            switch (block) {
                case AdviceBlock.Foods foods -> {
                    assertThat(foods.columns()).hasSizeBetween(1, 3).noneMatch(String::isBlank);
                    assertThat(foods.rows()).hasSizeBetween(3, 8);
                }
                case AdviceBlock.Plate plate -> {
                    assertThat(plate.columns()).hasSize(3).noneMatch(String::isBlank);
                    assertThat(plate.servings()).hasSizeBetween(1, 9);
                }
                case AdviceBlock.Results results ->
                    assertThat(results.columns()).hasSize(4).noneMatch(String::isBlank);
                default -> {}
            }
        }
    }

    private static List<AdviceBlock.Line> lines(AdviceBlock block) {
        return switch (block) {
            case AdviceBlock.Message(var lines) -> lines;
            case AdviceBlock.Points(String _, var lines) -> lines;
            case AdviceBlock.Careful(String _, var lines) -> lines;
            case AdviceBlock.Plate plate -> plate.lines();
            case AdviceBlock.Help help -> help.now();
            case AdviceBlock.Footer(var lines) -> lines;
            case AdviceBlock.Foods _, AdviceBlock.Results _ -> List.of();
        };
    }

    private static Stream<String> heading(AdviceBlock block) {
        return switch (block) {
            case AdviceBlock.Points points -> Stream.of(points.heading());
            case AdviceBlock.Careful careful -> Stream.of(careful.heading());
            case AdviceBlock.Foods foods -> Stream.of(foods.heading());
            case AdviceBlock.Plate plate -> Stream.of(plate.heading());
            case AdviceBlock.Results results -> Stream.of(results.heading());
            case AdviceBlock.Help help -> Stream.of(help.heading());
            case AdviceBlock.Message _, AdviceBlock.Footer _ -> Stream.empty();
        };
    }
}
