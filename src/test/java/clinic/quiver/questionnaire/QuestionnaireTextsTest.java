package clinic.quiver.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.shared.Language;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuestionnaireTextsTest {

    private static final String ENGLISH = "text/en/questionnaire.yaml";

    private final Knowledge knowledge = Knowledge.builtIn();
    private final Questionnaire questionnaire = QuestionnaireReader.read(knowledge);

    @Test
    void every_question_and_option_has_words_in_every_language() {
        QuestionnaireTexts texts = QuestionnaireTexts.read(knowledge, questionnaire);
        for (Language language : Language.values()) {
            for (Item item : questionnaire.items()) {
                assertThat(texts.of(language).question(item.linkId())).isNotBlank();
                assertThat(texts.of(language).shortLabel(item.linkId())).isNotBlank();
            }
        }
    }

    @Test
    void a_medicine_is_found_by_its_brand() {
        QuestionnaireTexts.Words english =
                QuestionnaireTexts.read(knowledge, questionnaire).of(Language.EN);
        assertThat(english.searchWords(LinkId.of("meds"), "statin")).contains("Lipitor");
    }

    @Test
    void no_two_pages_begin_alike_though_a_heading_may_be_the_words_of_an_instrument() {
        QuestionnaireTexts texts = QuestionnaireTexts.read(knowledge, questionnaire);
        for (Language language : Language.values()) {
            QuestionnaireTexts.Words words = texts.of(language);
            assertThat(questionnaire.pages())
                    .extracting(page -> words.pageTitle(page.id())
                                    .orElseGet(() -> words.question(page.items().getFirst()))
                            + " " + (page.style() == PageStyle.INSTRUMENT ? words.pageHint(page.id()) : ""))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void one_of_something_is_not_many() {
        QuestionnaireTexts texts = QuestionnaireTexts.read(knowledge, questionnaire);

        assertThat(texts.of(Language.EN).unit("portions-a-week", BigDecimal.ONE))
                .isEqualTo("portion a week");
        assertThat(texts.of(Language.EN).unit("portions-a-week", BigDecimal.ZERO))
                .isEqualTo("portions a week");
        assertThat(texts.of(Language.ES).unit("times-a-week", new BigDecimal("1.0")))
                .isEqualTo("vez a la semana");
        assertThat(texts.of(Language.ES).unit("times-a-week", BigDecimal.TWO)).isEqualTo("veces a la semana");
        assertThat(texts.of(Language.ES).unit("kg", BigDecimal.ONE)).isEqualTo("kg");
    }

    @Test
    void a_missing_word_is_named_with_file_and_line() {
        Knowledge broken =
                knowledge.with(ENGLISH, knowledge.text(ENGLISH).replace("      minutes: \"In minutes\"\n", ""));
        assertThatThrownBy(() -> QuestionnaireTexts.read(broken, questionnaire))
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageMatching(ENGLISH + ":\\d+: 'minutes' is missing");
    }

    @Test
    void a_word_that_belongs_to_nothing_is_refused() {
        Knowledge broken = knowledge.with(
                ENGLISH, knowledge.text(ENGLISH).replace("units:\n", "units:\n  furlongs: \"furlongs\"\n"));
        assertThatThrownBy(() -> QuestionnaireTexts.read(broken, questionnaire))
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageContaining("unknown key 'furlongs'");
    }
}
