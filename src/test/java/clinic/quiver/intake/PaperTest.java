package clinic.quiver.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.ScreenTexts;
import clinic.quiver.TestClinic;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The questionnaire on paper asks what the tablet asks. */
class PaperTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    PaperService papers;

    @Autowired
    Questionnaire questionnaire;

    @Autowired
    QuestionnaireTexts texts;

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_question_and_every_answer_of_the_tablet_stands_on_the_paper(Language language) throws IOException {
        TestClinic clinic = new TestClinic(database);
        Properties said = ScreenTexts.in(language);

        byte[] pdf = clinic.asDesk(() -> papers.blank(language, key -> said.getProperty(key, key)));

        Files.createDirectories(Path.of("target/looks"));
        Files.write(Path.of("target/looks/paper-" + language.code() + ".pdf"), pdf);
        assertThat(text(pdf)).doesNotContainPattern("\\b([Tt]ap|Toque)\\b|, toque");
        String printed = squeezed(text(pdf));
        assertThat(printed).contains(squeezed(said.getProperty("paper.call"))).doesNotContain("tablet.", "paper.");
        questionnaire.pages().stream()
                .flatMap(page -> page.items().stream())
                .map(questionnaire::item)
                .filter(item -> item.source() == ItemSource.PATIENT)
                .forEach(item -> assertStandsOn(printed, item, texts.of(language)));
        assertThatThrownBy(() -> clinic.onTablet(() -> papers.blank(language, key -> key)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static void assertStandsOn(String printed, Item item, QuestionnaireTexts.Words words) {
        assertThat(printed.contains(squeezed(words.questionOnPaper(item.linkId())))
                        || printed.contains(squeezed(words.row(item.linkId()))))
                .as(item.linkId().value())
                .isTrue();
        if (item.type() == ItemType.CHOICE) {
            item.options().forEach(code -> assertThat(printed).contains(squeezed(words.option(item.linkId(), code))));
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
