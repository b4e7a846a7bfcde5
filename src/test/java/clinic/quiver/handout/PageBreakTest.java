package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.shared.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No heading stands alone at the foot of a page, and no list of foods, day or box is cut in two. */
class PageBreakTest {

    static Stream<PageLayout> layouts() {
        return PdfUaTest.layouts();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void pages_break_where_a_reader_expects_it(PageLayout layout) throws IOException {
        for (Language language : Language.values()) {
            for (String sheet : TestPatient.CONTENT.sheetIds()) {
                Handout handout = PdfUaTest.patient(language, layout).handout(sheet);
                List<String> pages = pages(handout);
                assertThat(pages).as(sheet).allSatisfy(page -> assertThat(page).isNotBlank());
                for (AdviceBlock block : handout.sheets().getFirst().blocks()) {
                    check(block, pages, sheet + " " + language);
                }
            }
        }
    }

    private static void check(AdviceBlock block, List<String> pages, String sheet) {
        switch (block) {
            case AdviceBlock.Points(String heading, var lines) ->
                together(pages, sheet, heading, lines.getFirst().text());
            case AdviceBlock.Careful(String heading, var lines) ->
                together(pages, sheet, heading, lines.getFirst().text());
            case AdviceBlock.Foods foods ->
                together(pages, sheet, foods.heading(), foods.rows().getLast().name());
            case AdviceBlock.Plate plate ->
                together(pages, sheet, plate.heading(), plate.total().amount());
            case AdviceBlock.Results results ->
                together(
                        pages,
                        sheet,
                        results.heading(),
                        results.rows().getFirst().getFirst());
            case AdviceBlock.Help help ->
                together(pages, sheet, help.heading(), help.now().getLast().text());
            case AdviceBlock.Message _, AdviceBlock.Footer _ -> {}
        }
    }

    /** On one page stands the heading and, somewhere below it, the text. */
    private static void together(List<String> pages, String sheet, String heading, String text) {
        assertThat(pages)
                .as("%s: '%s' and '%s' on one page", sheet, heading, text)
                .anyMatch(page -> page.indexOf(words(text), Math.max(0, page.indexOf(words(heading)))) > 0
                        && page.contains(words(heading)));
    }

    private static List<String> pages(Handout handout) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(TestPatient.PRINTER.print(handout))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(words(stripper.getText(document)));
            }
        }
        return pages;
    }

    private static String words(String text) {
        return text.replace('\u00A0', ' ').replaceAll("[•\\s]+", " ").strip();
    }
}
