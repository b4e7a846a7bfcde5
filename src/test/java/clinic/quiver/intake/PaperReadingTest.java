package clinic.quiver.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.ScreenTexts;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireReader;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.readability.ReadingExceptions;
import clinic.quiver.readability.ReadingLevel;
import clinic.quiver.shared.Language;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever fills in the paper has nobody to read aloud to them: each of its blocks must be easy. */
class PaperReadingTest {

    private final ReadingExceptions exceptions = ReadingExceptions.load();
    private final ReadingLevel level = new ReadingLevel(exceptions.words());

    @Test
    void every_english_sentence_and_block_asks_for_six_years_of_school_at_most() throws IOException {
        assertThat(level.tooHardInEnglish(blocks(Language.EN))).isEmpty();
    }

    @Test
    void every_spanish_block_is_fairly_easy_to_read() throws IOException {
        assertThat(level.tooHardInSpanish(blocks(Language.ES))).isEmpty();
    }

    private Map<String, List<String>> blocks(Language language) throws IOException {
        Knowledge knowledge = Knowledge.builtIn();
        Questionnaire questionnaire = QuestionnaireReader.read(knowledge);
        Properties said = ScreenTexts.in(language);
        PaperQuestionnaire paper = new PaperQuestionnaire(
                questionnaire, QuestionnaireTexts.read(knowledge, questionnaire).of(language), said::getProperty);
        List<Page> pages = questionnaire.pages();
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        paper.blocks().forEach(block -> blocks.put(pages.get(block.number() - 1).id(), textsOf(block)));
        blocks.put("consent", paper.consent());
        blocks.keySet().removeAll(exceptions.texts());
        return blocks;
    }

    private static List<String> textsOf(PaperQuestionnaire.Block block) {
        Stream<String> questions = block.questions().stream()
                .flatMap(question -> Stream.concat(
                        Stream.of(question.words(), question.hint()),
                        Stream.concat(question.boxes().stream(), Stream.of(question.unit()))));
        return Stream.concat(Stream.of(block.title(), block.hint()), questions)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
