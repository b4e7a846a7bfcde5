package clinic.quiver.review.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.NumberRange;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.questionnaire.PageStyle;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.RuleText;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/** Turns questions and answers into the words that staff read. */
@NamedInterface("words")
public final class AnswerWords {

    private final Questionnaire questionnaire;
    private final QuestionnaireTexts.Words words;
    private final I18NProvider translations;
    private final Language language;

    /** The words of a language. */
    public AnswerWords(
            Questionnaire questionnaire, QuestionnaireTexts texts, I18NProvider translations, Language language) {
        this.questionnaire = questionnaire;
        this.words = texts.of(language);
        this.translations = translations;
        this.language = language;
    }

    /** The question as it was asked; a row of a page together with the page's title. */
    public String question(LinkId item) {
        if (questionnaire.find(item).isEmpty()) {
            return shortLabel(item);
        }
        Optional<Page> page =
                questionnaire.pageOf(item).filter(found -> found.items().size() > 1);
        return page.flatMap(found -> words.pageTitle(found.id()))
                .map(title -> under(title, words.row(item)))
                .orElseGet(() -> words.question(item));
    }

    private static String under(String title, String row) {
        boolean isWhole = !title.isEmpty() && !Character.isLetterOrDigit(title.charAt(title.length() - 1));
        return title + (isWhole ? " " : ": ") + row;
    }

    /** The question as it is printed in a block of the paper. */
    String printed(Page page, LinkId item) {
        return page.style() == PageStyle.SINGLE ? words.questionOnPaper(item) : words.row(item);
    }

    /** The heading of a block of the paper; empty where a question stands alone. */
    String printedTitle(Page page) {
        return words.pageTitle(page.id()).orElse("");
    }

    /** How staff name the item, a sum or a score. */
    public String shortLabel(LinkId item) {
        if (questionnaire.find(item).isPresent()) {
            return words.shortLabel(item);
        }
        String label = translated("review.sum." + item.value());
        // An item that only an earlier content had.
        return label.startsWith("!") ? item.value() : label;
    }

    /** What can still be said of a rule that this content does not have any more. */
    RuleText goneRule(String id) {
        return new RuleText(
                translated("review.gone.name", id),
                translated("review.gone.sees"),
                translated("review.gone.action"),
                translated("review.gone.why"));
    }

    String sectionTitle(String section) {
        return words.sectionTitle(section);
    }

    /** What is known of an item, in words. */
    String reply(LinkId item, Reply reply) {
        return switch (reply) {
            case Reply.Given(Answer answer) -> answer(item, answer);
            case Reply.Denied() -> translated("review.answer.no");
            case Reply.NotShown() -> translated("review.answer.not-asked");
        };
    }

    /** An answer in words, a number with its unit. */
    public String answer(LinkId item, Answer answer) {
        return switch (answer) {
            case Answer.YesNo(boolean yes) -> translated(yes ? "review.answer.yes" : "review.answer.no");
            case Answer.Choice(String code) -> option(item, code);
            case Answer.Choices choices -> choices(item, choices);
            case Answer.Quantity(BigDecimal value) -> (number(value) + " " + unit(item, value)).strip();
            case Answer.Date(var day) ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(language.locale())
                        .format(day);
            case Answer.Text(String text) -> text;
            case Answer.BodySites places -> places(places);
            case Answer.DoesNotKnow() -> translated("review.answer.does-not-know");
            case Answer.Declined() -> translated("review.answer.declined");
            case Answer.Skipped() -> translated("review.answer.skipped");
            case Answer.NotClear() -> translated("review.answer.not-clear");
        };
    }

    /** An option in words. One that the content no longer knows is shown by its code: better than no record at all. */
    public String option(LinkId item, String code) {
        if (code.equals(Answers.UNKNOWN_CODE)) {
            return translated("review.answer.list-not-whole");
        }
        return orElse(() -> words.option(item, code), orElse(() -> words.bodyRegion(BodyRegion.ofCode(code)), code));
    }

    String site(BodySite site) {
        String region = words.bodyRegion(site.region());
        return site.side() == BodySite.Side.BOTH ? region : translated("review.side." + site.side(), region);
    }

    String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(0, value.stripTrailingZeros().scale()));
        return format.format(value);
    }

    /** The unit of an item's numbers; empty when they have none. */
    String unit(LinkId item) {
        return unitCode(item).map(code -> orElse(() -> words.unit(code), code)).orElse("");
    }

    private String unit(LinkId item, BigDecimal value) {
        return unitCode(item)
                .map(code -> orElse(() -> words.unit(code, value), code))
                .orElse("");
    }

    private Optional<String> unitCode(LinkId item) {
        return questionnaire.find(item).flatMap(Item::range).flatMap(NumberRange::unit);
    }

    /** The numbers that an item takes, such as "1 to 12 mmol/L"; empty when anything goes. */
    String range(LinkId item) {
        return questionnaire
                .find(item)
                .flatMap(Item::range)
                .filter(range -> range.min().isPresent() && range.max().isPresent())
                .map(range -> translated(
                        "review.range",
                        number(range.min().orElseThrow()),
                        number(range.max().orElseThrow()),
                        unit(item)))
                .orElse("");
    }

    private String choices(LinkId item, Answer.Choices choices) {
        String all = choices.codes().stream().map(code -> option(item, code)).collect(Collectors.joining("; "));
        return all.isEmpty() ? translated("review.answer.none") : all;
    }

    private String places(Answer.BodySites places) {
        String all = places.sites().stream().map(this::site).collect(Collectors.joining("; "));
        return all.isEmpty() ? translated("review.answer.none") : all;
    }

    String translated(String key, Object... parameters) {
        return translations.getTranslation(key, language.locale(), parameters);
    }

    private static String orElse(Supplier<String> words, String code) {
        try {
            return words.get();
        } catch (IllegalArgumentException _) {
            return code;
        }
    }
}
