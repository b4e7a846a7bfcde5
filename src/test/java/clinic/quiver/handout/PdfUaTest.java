package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.handout.PageLayout.Ink;
import clinic.quiver.handout.PageLayout.Paper;
import clinic.quiver.shared.Language;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A screen reader can read every sheet, on every paper and in every print: veraPDF finds each conformant to PDF/UA-1. */
class PdfUaTest {

    @BeforeAll
    static void startVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<PageLayout> layouts() {
        return Arrays.stream(Paper.values())
                .flatMap(paper -> Stream.of(
                        new PageLayout(paper, false, Ink.COLOUR),
                        new PageLayout(paper, true, Ink.COLOUR),
                        new PageLayout(paper, false, Ink.BLACK),
                        new PageLayout(paper, true, Ink.BLACK)));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_sheet_in_every_language_conforms(PageLayout layout) throws Exception {
        for (Language language : Language.values()) {
            for (String sheet : TestPatient.CONTENT.sheetIds()) {
                assertThat(faults(patient(language, layout).handout(sheet)))
                        .as("%s %s", sheet, language)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void all_sheets_in_one_document_conform(PageLayout layout) throws Exception {
        String[] all = TestPatient.CONTENT.sheetIds().toArray(String[]::new);
        assertThat(faults(patient(Language.EN, layout).handout(all))).isEmpty();
    }

    @Test
    void the_sheets_of_a_day_in_one_document_conform() throws Exception {
        PageLayout ordinary = new PageLayout(Paper.A4, false, Ink.COLOUR);
        byte[] english =
                TestPatient.PRINTER.print(patient(Language.EN, ordinary).handout("H-SLEEP"));
        byte[] spanish =
                TestPatient.PRINTER.print(patient(Language.ES, ordinary).handout("H-MG"));
        assertThat(faults(HandoutBatch.of(List.of(english, spanish, english)))).isEmpty();
    }

    @Test
    void a_sheet_with_a_code_for_the_phone_conforms() throws Exception {
        PageLayout ordinary = new PageLayout(Paper.A4, false, Ink.BLACK);
        Handout handout = patient(Language.EN, ordinary).handout("H-SLEEP");
        assertThat(faults(TestPatient.PRINTER.print(handout, Optional.of("https://clinic.example/sheet/abc"))))
                .isEmpty();
    }

    /** Somebody whose sheets have each kind of part: notes beside foods, a day's plate, results, own words, warnings. */
    static TestPatient patient(Language language, PageLayout layout) {
        return TestPatient.healthy()
                .lab("lab-k", "3.4", 4)
                .lab("lab-mg", "0.6", 4)
                .is("sex-birth", "female")
                .has("meds", "levothyroxine", "warfarin")
                .has("diet-pattern", "halal")
                .confirmed()
                .reading(language)
                .on(layout);
    }

    private static List<String> faults(Handout handout) throws Exception {
        return faults(TestPatient.PRINTER.print(handout));
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
