package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.Scoring;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class AnswerWordsTest extends QuiverTest {

    @Autowired
    Questionnaire questionnaire;

    @Autowired
    QuestionnaireTexts texts;

    @Autowired
    I18NProvider translations;

    @Autowired
    RuleBook ruleBook;

    @ParameterizedTest
    @EnumSource
    void everything_that_can_count_has_a_name(Language language) {
        AnswerWords words = new AnswerWords(questionnaire, texts, translations, language);

        for (Scoring scoring : ruleBook.scorings()) {
            scoring.groups().stream()
                    .flatMap(group -> group.features().stream())
                    .flatMap(feature -> feature.alternatives().stream())
                    .flatMap(alternative -> named(alternative.when()).stream())
                    .forEach(item -> assertThat(words.question(item)).doesNotStartWith("!"));
        }
        ruleBook.rules().stream()
                .flatMap(rule -> named(rule.when()).stream())
                .forEach(item -> assertThat(words.question(item)).doesNotStartWith("!"));
    }

    @ParameterizedTest
    @EnumSource
    void every_option_of_every_item_is_said_in_words(Language language) {
        AnswerWords words = new AnswerWords(questionnaire, texts, translations, language);

        for (Item item : questionnaire.items()) {
            switch (item.type()) {
                case CHOICE, CHOICES ->
                    item.options()
                            .forEach(code -> assertThat(words.option(item.linkId(), code))
                                    .isNotBlank());
                case YES_NO, QUANTITY, DATE, TEXT, BODY_MAP ->
                    assertThat(words.shortLabel(item.linkId())).isNotBlank();
            }
        }
    }

    @Test
    void an_option_that_the_content_no_longer_knows_is_shown_by_its_code() {
        assertThat(english().answer(LinkId.of("respondent"), new Answer.Choice("neighbour")))
                .isEqualTo("neighbour");
    }

    @Test
    void numbers_come_with_their_unit_and_in_the_language_of_the_reader() {
        Answer potassium = new Answer.Quantity(new BigDecimal("4.20"));
        AnswerWords spanish = new AnswerWords(questionnaire, texts, translations, Language.ES);

        assertThat(english().answer(LinkId.of("lab-k"), potassium)).isEqualTo("4.2 mmol/L");
        assertThat(spanish.answer(LinkId.of("lab-k"), potassium)).isEqualTo("4,2 mmol/L");
    }

    @Test
    void skipped_not_known_declined_and_never_asked_are_told_apart() {
        LinkId weakness = LinkId.of("weakness");

        assertThat(Set.of(
                        english().answer(weakness, new Answer.Skipped()),
                        english().answer(weakness, new Answer.DoesNotKnow()),
                        english().answer(weakness, new Answer.Declined()),
                        english().answer(weakness, new Answer.YesNo(false)),
                        english().reply(weakness, new Reply.NotShown())))
                .hasSize(5);
    }

    @Test
    void a_place_on_the_body_says_its_side() {
        Answer calf = new Answer.BodySites(new TreeSet<>(Set.of(new BodySite(BodyRegion.CALF, BodySite.Side.LEFT))));

        assertThat(english().answer(LinkId.of("twitch-sites"), calf)).isEqualTo("Calf, left");
    }

    /** The items, sums and scores that a condition names. */
    private static List<LinkId> named(Condition condition) {
        return switch (condition) {
            case Condition.All all -> named(all.parts());
            case Condition.Any any -> named(any.parts());
            case Condition.AtLeast atLeast -> named(atLeast.parts());
            case Condition.Not not -> named(not.part());
            case Condition.Named named -> named(named.condition());
            case Condition.Is is -> List.of(is.item());
            case Condition.OneOf oneOf -> List.of(oneOf.item());
            case Condition.Has has -> List.of(has.item());
            case Condition.Only only -> List.of(only.item());
            case Condition.Compare compare -> List.of(compare.item());
        };
    }

    private static List<LinkId> named(List<Condition> parts) {
        return parts.stream().flatMap(part -> named(part).stream()).toList();
    }

    private AnswerWords english() {
        return new AnswerWords(questionnaire, texts, translations, Language.EN);
    }
}
