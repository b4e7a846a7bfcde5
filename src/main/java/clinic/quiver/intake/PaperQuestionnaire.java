package clinic.quiver.intake;

import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.NumberRange;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.questionnaire.PageStyle;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The questionnaire as it stands on paper, in one language: every question that a patient can be asked, in order. */
final class PaperQuestionnaire {

    private final Questionnaire questionnaire;
    private final Words words;
    private final UnaryOperator<String> said;

    /**
     * The paper.
     *
     * @param said the words of a key of the screens' texts, in the language of the paper
     */
    PaperQuestionnaire(Questionnaire questionnaire, Words words, UnaryOperator<String> said) {
        this.questionnaire = questionnaire;
        this.words = words;
        this.said = said;
    }

    /**
     * Some questions that stand together, numbered so that whoever types them in finds them.
     *
     * @param title empty where a question stands alone
     */
    record Block(int number, String title, String hint, List<Question> questions) {}

    /**
     * A question with what can be ticked, and what is written behind a blank.
     *
     * @param layout how the boxes stand: "inline", "pairs", or "list"
     * @param write "line", "lines", "date" or empty
     * @param unit behind the blank; may be empty
     */
    record Question(String words, String hint, List<String> boxes, String layout, String write, String unit) {}

    List<Block> blocks() {
        List<Page> pages = questionnaire.pages();
        return IntStream.range(0, pages.size())
                .mapToObj(place -> block(place + 1, pages.get(place)))
                .toList();
    }

    private Block block(int number, Page page) {
        boolean single = page.style() == PageStyle.SINGLE;
        List<Question> questions = new ArrayList<>(page.items().stream()
                .map(questionnaire::item)
                .filter(item -> item.source() == ItemSource.PATIENT)
                .map(item -> page.style() == PageStyle.CHECK_LIST ? ticked(item) : question(item, single))
                .toList());
        if (page.style() == PageStyle.CHECK_LIST) {
            // Without it nobody could tell "no" from "not read".
            questions.add(box(said.apply("paper.none-or-no-others")));
        }
        return new Block(
                number,
                words.pageTitle(page.id()).orElse(""),
                words.pageHintOnPaper(page.id()).orElse(""),
                questions);
    }

    private Question ticked(Item item) {
        return box(words.row(item.linkId()));
    }

    private static Question box(String words) {
        return new Question("", "", List.of(words), "list", "", "");
    }

    private Question question(Item item, boolean single) {
        String asked = single ? words.questionOnPaper(item.linkId()) : words.row(item.linkId());
        String hint = item.type() == ItemType.BODY_MAP || !single
                ? ""
                : words.hintOnPaper(item.linkId()).orElse("");
        return switch (item.type()) {
            case YES_NO ->
                new Question(asked, hint, List.of(say("yes"), say("no"), say("dont-know")), "inline", "", "");
            case CHOICE, CHOICES -> new Question(asked, hint, options(item), "list", "", "");
            case BODY_MAP -> new Question(asked, hint, places(item), "pairs", "", "");
            case QUANTITY -> new Question(asked, hint, List.of(), "list", "line", unit(item));
            case DATE -> new Question(asked, hint, List.of(), "list", "date", "");
            case TEXT -> new Question(asked, hint, List.of(), "list", "lines", "");
        };
    }

    private List<String> options(Item item) {
        return item.options().stream()
                .map(code -> words.option(item.linkId(), code))
                .toList();
    }

    private List<String> places(Item item) {
        return item.options().stream()
                .map(BodyRegion::ofCode)
                .sorted(Comparator.comparing(region -> !region.hasSides()))
                .flatMap(region -> BodySite.placesOf(region).stream())
                .map(SiteWords::key)
                .map(said)
                .toList();
    }

    private String unit(Item item) {
        return item.range().flatMap(NumberRange::unit).map(words::unit).orElse("");
    }

    private String say(String key) {
        return said.apply("tablet." + key);
    }

    /** The lines at the top: what the answers are for. */
    List<String> consent() {
        return Consent.TEXTS.stream().map(said).toList();
    }
}
