package clinic.quiver.triage.vignette;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.Denials;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.NumberRange;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.questionnaire.PageStyle;
import clinic.quiver.questionnaire.PatientAnswers;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.RuleBooks;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How many pages, taps and minutes the questionnaire takes of example patients; prints a line for each. */
class EffortTest {

    private static final int PATIENTS = 10;
    private static final int MOST_PAGES = 60;
    private static final int MOST_TAPS = 150;

    private static final double WORDS_READ_A_MINUTE = 150;
    private static final double SECONDS_A_TAP = 1.5;

    private final Questionnaire questionnaire = RuleBooks.QUESTIONNAIRE;
    private final QuestionnaireTexts.Words words =
            QuestionnaireTexts.read(Knowledge.builtIn(), questionnaire).of(Language.EN);
    private final VignetteRun run = new VignetteRun(questionnaire, RuleBooks.RULE_BOOK);

    /** What it takes, from the first question to the last; the check page and handing in are not counted. */
    private record Effort(int pages, int taps, double minutes) {

        Effort plus(int moreTaps, int wordsRead) {
            double minutesMore = wordsRead / WORDS_READ_A_MINUTE + moreTaps * SECONDS_A_TAP / 60;
            return new Effort(pages + 1, taps + moreTaps, minutes + minutesMore);
        }
    }

    @Test
    void an_eyelid_twitch_is_told_on_sixty_pages_and_in_a_hundred_and_fifty_taps_at_most() {
        System.out.println("patient  pages  taps  minutes");
        Map<String, Effort> efforts = new HashMap<>();
        VignetteRun.files(Path.of("src/test/resources/vignettes")).stream()
                .filter(file -> String.valueOf(file.getFileName()).startsWith("V"))
                .limit(PATIENTS)
                .map(run::read)
                .forEach(vignette -> {
                    Effort effort = effort(vignette);
                    efforts.put(vignette.id(), effort);
                    System.out.printf(
                            Locale.ROOT,
                            "%-8s %5d %5d %8.1f  %s%n",
                            vignette.id(),
                            effort.pages(),
                            effort.taps(),
                            effort.minutes(),
                            vignette.title());
                });

        assertThat(efforts.get("V01")).isNotNull().satisfies(effort -> {
            assertThat(effort.pages()).isLessThanOrEqualTo(MOST_PAGES);
            assertThat(effort.taps()).isLessThanOrEqualTo(MOST_TAPS);
        });
    }

    private Effort effort(Vignette vignette) {
        Map<LinkId, Answer> told = vignette.given();
        Map<LinkId, Answer> registration = new HashMap<>(told);
        registration.keySet().removeIf(item -> questionnaire.item(item).source() != ItemSource.REGISTRATION);
        Map<LinkId, Answer> given = new HashMap<>();
        Effort effort = new Effort(0, 0, 0);
        Optional<Page> next = open(given, registration);
        while (next.isPresent()) {
            Page page = next.get();
            PatientAnswers answers = PatientAnswers.soFar(questionnaire, given, registration, Map.of());
            List<LinkId> items = questionnaire.shownItems(page, answers);
            items.forEach(item -> given.put(item, told.getOrDefault(item, denial(questionnaire.item(item)))));
            effort = effort.plus(taps(page, items, given) + 1, read(page, items));
            next = open(given, registration);
        }
        return effort;
    }

    private Optional<Page> open(Map<LinkId, Answer> given, Map<LinkId, Answer> registration) {
        return questionnaire.firstOpenPage(given, PatientAnswers.soFar(questionnaire, given, registration, Map.of()));
    }

    private int taps(Page page, List<LinkId> items, Map<LinkId, Answer> given) {
        if (page.style() == PageStyle.CHECK_LIST) {
            long ticked = items.stream()
                    .filter(item -> given.get(item) instanceof Answer.YesNo(boolean yes) && yes)
                    .count();
            return (int) Math.max(1, ticked);
        }
        int oneByOne = sum(items, given);
        if (page.style() == PageStyle.AMOUNTS) {
            List<LinkId> some =
                    items.stream().filter(item -> !isZero(given.get(item))).toList();
            return Math.min(oneByOne, sum(some, given) + 1);
        }
        return oneByOne;
    }

    private int sum(List<LinkId> items, Map<LinkId, Answer> given) {
        return items.stream()
                .mapToInt(item -> taps(item, given.getOrDefault(item, new Answer.Skipped())))
                .sum();
    }

    private static boolean isZero(@Nullable Answer answer) {
        return answer instanceof Answer.Quantity(BigDecimal value) && value.signum() == 0;
    }

    private int taps(LinkId item, Answer answer) {
        return switch (answer) {
            case Answer.Choices(var codes) -> codes.size();
            case Answer.BodySites(var sites) ->
                sites.stream().mapToInt(site -> site.places().size()).sum();
            case Answer.Quantity(BigDecimal value) -> taps(item, value);
            case Answer.Date _ -> 11;
            case Answer.Text(String text) -> 1 + text.length();
            case Answer.Skipped(), Answer.NotClear() -> 0;
            case Answer.YesNo _, Answer.Choice _, Answer.DoesNotKnow _, Answer.Declined _ -> 1;
        };
    }

    // A number is typed, a tap into its field and a key for each digit, or stepped to from the lowest one.
    private int taps(LinkId item, BigDecimal value) {
        BigDecimal lowest =
                questionnaire.item(item).range().flatMap(NumberRange::min).orElse(BigDecimal.ZERO);
        int steps = Math.max(1, value.subtract(lowest).intValue());
        return Math.min(1 + value.toPlainString().length(), steps);
    }

    private int read(Page page, List<LinkId> items) {
        Stream<String> head =
                Stream.of(words.pageTitle(page.id()), words.pageHint(page.id())).flatMap(Optional::stream);
        Stream<String> lines = items.stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(page.style() == PageStyle.SINGLE ? words.question(item) : words.row(item)),
                        questionnaire.item(item).options().stream().limit(20).map(code -> option(item, code))));
        return Stream.concat(head, lines)
                .mapToInt(text -> text.split("\\s+", -1).length)
                .sum();
    }

    private String option(LinkId item, String code) {
        return questionnaire.item(item).type() == ItemType.BODY_MAP ? code : words.option(item, code);
    }

    private static Answer denial(Item item) {
        return switch (item.type()) {
            case YES_NO -> new Answer.YesNo(false);
            case CHOICE -> new Answer.Choice(denied(item));
            case CHOICES -> new Answer.Choices(new TreeSet<>(List.of(denied(item))));
            case QUANTITY ->
                item.optional()
                        ? new Answer.Skipped()
                        : new Answer.Quantity(
                                item.range().flatMap(NumberRange::min).orElse(BigDecimal.ZERO));
            case DATE, TEXT, BODY_MAP -> new Answer.Skipped();
        };
    }

    private static String denied(Item item) {
        return Denials.among(item.options()).orElseGet(item.options()::getFirst);
    }
}
