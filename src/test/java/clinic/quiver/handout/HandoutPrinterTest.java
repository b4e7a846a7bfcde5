package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.handout.PageLayout.Ink;
import clinic.quiver.handout.PageLayout.Paper;
import clinic.quiver.shared.Language;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoutPrinterTest {

    private static final String[] ALL = {
        "H-MG",
        "H-CA",
        "H-K",
        "H-D",
        "H-HYD",
        "H-CAF",
        "H-SLEEP",
        "H-STRESS",
        "H-EX",
        "H-KIDNEY",
        "H-FLUID",
        "H-TIMES",
        "H-RES",
        "H-BFS",
        "H-NOW"
    };

    static final List<String> NAUGHTY = List.of(
            "<script>alert(1)</script>",
            "${T(java.lang.Runtime).getRuntime()}",
            "[[${7*7}]] __${7*7}__",
            "'; DROP TABLE patient; --",
            "{clinic} {phone} $1 \\0",
            "&lt;b&gt; &amp; \"quoted\"",
            "]]> <!-- ]]>",
            "<img src=\"file:///etc/passwd\"/>",
            "Łukasz Żółć Ñandú Åse Çelik",
            "Александр Νίκος");

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_paper_says_what_the_preview_says_word_for_word(Language language) throws IOException {
        for (String sheet : ALL) {
            Handout handout = patient().reading(language).handout(sheet);
            assertThat(words(printed(handout))).as(sheet).isEqualTo(words(handout.text()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sheet_says_when_to_get_help_with_the_clinics_numbers(Language language) {
        for (String sheet : ALL) {
            String text = patient().reading(language).handout(sheet).text();
            assertThat(text).as(sheet).contains("911").contains("988").contains("555-0100");
            for (String line : TestPatient.CONTENT.common().now()) {
                String written = TestPatient.CONTENT.texts(language).line(line);
                assertThat(text).contains(written.replace("{crisis}", "988"));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("NAUGHTY")
    void the_clinics_name_and_what_the_clinician_writes_are_printed_as_they_are_written(String text)
            throws IOException {
        Handout composed = patient()
                .atClinic(text, "555-0100 " + text)
                .told(text + " in my words")
                .handout("H-RES");
        SheetEdit edit = new SheetEdit(Set.of(), List.of(), List.of(text + " added"), Map.of());
        Handout handout = new HandoutEditor(TestPatient.CONTENT).edited(composed, Map.of("H-RES", edit));
        // A long word is broken at the end of a line.
        assertThat(words(printed(handout)).replace(" ", ""))
                .isEqualTo(words(handout.text()).replace(" ", ""))
                .contains((text + " in my words").replace(" ", ""), (text + " added").replace(" ", ""));
    }

    @ParameterizedTest
    @FieldSource("NAUGHTY")
    void a_name_is_printed_as_it_is_written(String name) throws IOException {
        Handout handout = patient().named(name).handout("H-SLEEP");
        assertThat(words(printed(handout))).contains(words(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"👩‍⚕️ Ana 😀", "محمد", "山田太郎", "a\u0000b\u0007c", "x\uD800y", "\u202Eabc", "ไทย", "\uFFFE"})
    void a_name_that_no_font_can_write_does_not_stop_the_printing(String name) throws IOException {
        assertThat(printed(patient().named(name).handout("H-SLEEP"))).contains("Sleep well");
    }

    @Test
    void paper_is_A4_or_letter_as_the_clinic_prints() throws IOException {
        assertThat(pageSize(Paper.A4)).isEqualTo(List.of(595, 842));
        assertThat(pageSize(Paper.LETTER)).isEqualTo(List.of(612, 792));
    }

    @Test
    void black_paper_has_no_colour_on_it() throws IOException {
        assertThat(colouredDots(Ink.BLACK)).isZero();
        assertThat(colouredDots(Ink.COLOUR)).isPositive();
    }

    private static long colouredDots(Ink ink) throws IOException {
        PageLayout layout = new PageLayout(Paper.A4, false, ink);
        byte[] pdf = TestPatient.PRINTER.print(patient().on(layout).handout("H-MG"));
        long coloured = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = new PDFRenderer(document).renderImage(page);
                coloured += Arrays.stream(
                                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                        .mapToObj(Color::new)
                        .filter(dot -> dot.getRed() != dot.getGreen() || dot.getGreen() != dot.getBlue())
                        .count();
            }
        }
        return coloured;
    }

    @Test
    void the_paper_is_tagged_titled_in_its_language_with_all_fonts_embedded() throws IOException {
        byte[] pdf = TestPatient.PRINTER.print(patient().reading(Language.ES).handout("H-MG"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("El magnesio y sus músculos");
            for (PDPage page : document.getPages()) {
                page.getResources().getFontNames().forEach(name -> {
                    try {
                        PDFont font = page.getResources().getFont(name);
                        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
            }
        }
    }

    @Test
    void every_page_names_the_patient_and_its_number() throws IOException {
        byte[] pdf = TestPatient.PRINTER.print(patient().on(Paper.A4, true).handout("H-MG"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(words(stripper.getText(document)))
                        .contains("Ana Ruiz · March 4, 1986")
                        .contains("Page " + page + " of " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void samples_for_the_eye_are_written_on_request() throws IOException {
        String folder = System.getProperty("handout.samples", "");
        for (String sheet : folder.isEmpty() ? new String[0] : ALL) {
            for (Language language : Language.values()) {
                Path to = Path.of(folder, sheet + "-" + language.code() + ".pdf");
                Files.write(
                        to,
                        TestPatient.PRINTER.print(patient().reading(language).handout(sheet)));
            }
            Files.write(
                    Path.of(folder, sheet + "-large.pdf"),
                    TestPatient.PRINTER.print(patient().on(Paper.A4, true).handout(sheet)));
        }
        assertThat(folder).isNotNull();
    }

    private static TestPatient patient() {
        return TestPatient.healthy().lab("lab-k", "3.4", 4).has("meds", "levothyroxine", "warfarin");
    }

    private static List<Integer> pageSize(Paper paper) throws IOException {
        byte[] pdf = TestPatient.PRINTER.print(patient().on(paper, false).handout("H-SLEEP"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle box = document.getPage(0).getMediaBox();
            return List.of(Math.round(box.getWidth()), Math.round(box.getHeight()));
        }
    }

    /** The text of all pages, without the line at the foot of each. */
    private static String printed(Handout handout) throws IOException {
        try (PDDocument document = Loader.loadPDF(TestPatient.PRINTER.print(handout))) {
            PDFTextStripper stripper = new PDFTextStripper();
            return stripper.getText(document).replaceAll("(?m)^.* · .* · .*\\b(Page|Página) +\\d+ (of|de) \\d+ *$", "");
        }
    }

    private static String words(String text) {
        return text.replace('\u00A0', ' ').replaceAll("[•\\s]+", " ").trim();
    }
}
