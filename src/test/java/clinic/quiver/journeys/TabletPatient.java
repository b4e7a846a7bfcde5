package clinic.quiver.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.Denials;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.PageStyle;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.shared.Language;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A patient at a tablet who reads each question and taps the answer, denying whatever they have nothing to say to. */
public final class TabletPatient {

    private static final Map<String, String> ORDINARY = Map.ofEntries(
            Map.entry("respondent", "patient"),
            Map.entry("print-help", "none"),
            Map.entry("main-symptom", "twitch"),
            Map.entry("onset-band", "weeks-1-4"),
            Map.entry("onset-speed", "weeks"),
            Map.entry("twitch-frequency", "weekly"),
            Map.entry("twitch-pattern", "comes-and-goes"),
            Map.entry("twitch-trend", "same"),
            Map.entry("sun-exposure", "most-days-30min"),
            Map.entry("twitch-sites", "calf"),
            Map.entry("sleep-hours", "8"),
            Map.entry("fluids-cups", "8"),
            Map.entry("stress-level", "3"),
            Map.entry("freq-dairy", "14"),
            Map.entry("freq-greens", "9"),
            Map.entry("freq-nuts", "9"),
            Map.entry("freq-legumes", "9"),
            Map.entry("freq-wholegrain", "9"),
            Map.entry("freq-oily-fish", "1"),
            Map.entry("freq-fruit-veg", "5"));

    private static final int MOST_PAGES = 120;

    private final Page page;
    private final SteadyHand hand;
    private final Questionnaire questionnaire;
    private final QuestionnaireTexts.Words words;
    private final Map<String, String> answers;

    /**
     * A patient with something to say.
     *
     * @param answers link id and the code of its answer; several codes are joined by a comma
     */
    public TabletPatient(
            Page page, Questionnaire questionnaire, QuestionnaireTexts texts, Map<String, String> answers) {
        this.page = page;
        this.hand = new SteadyHand(page);
        this.questionnaire = questionnaire;
        this.words = texts.of(Language.EN);
        this.answers = answers;
    }

    void enrol(String address, String code) {
        Locator ready = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Please type your code"));
        Locator make = page.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("tablet"))
                .first();
        page.navigate(address + "/tablet/enrol/" + code);
        make.or(ready).first().waitFor();
        if (!ready.isVisible()) {
            make.click();
        }
        ready.waitFor();
    }

    /** Types code and birth date, and agrees to be asked. */
    public void checkIn(String code, LocalDate born) {
        page.getByLabel("Code").fill(code);
        goOn();
        typeBirthDate(born);
        agreeIfAsked();
    }

    /** Types a name where the tablet asks whether it may ask. */
    void agreeIfAsked() {
        if (heading().equals("May we ask you some questions?")) {
            page.getByLabel("Your name").fill("Jo Weaver");
            goOn();
            goOn();
        }
    }

    void typeBirthDate(LocalDate born) {
        page.getByLabel("Day").fill(String.valueOf(born.getDayOfMonth()));
        page.getByLabel("Month").fill(String.valueOf(born.getMonthValue()));
        page.getByLabel("Year").fill(String.valueOf(born.getYear()));
        goOn();
    }

    /** The same with the keyboard alone. */
    void checkInByKeyboard(String code, LocalDate born) {
        page.getByLabel("Code").focus();
        page.keyboard().type(code);
        page.keyboard().press("Enter");
        page.getByLabel("Month").waitFor();
        for (int part : new int[] {born.getMonthValue(), born.getDayOfMonth(), born.getYear()}) {
            page.keyboard().press("Tab");
            page.keyboard().type(String.valueOf(part));
        }
        page.keyboard().press("Enter");
        page.getByLabel("Year").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        agreeIfAsked();
    }

    String heading() {
        return page.locator("h1").first().textContent().strip();
    }

    /** Answers page after page until there is nothing more to answer. */
    public void answerEverything() {
        answerEverything(page -> {});
    }

    /** The same, while somebody looks at each page before it is answered. */
    void answerEverything(Consumer<Page> onlooker) {
        for (int pages = 0; isAsked(); pages++) {
            assertThat(pages).as(heading()).isLessThan(MOST_PAGES);
            onlooker.accept(page);
            answerPage();
        }
        onlooker.accept(page);
    }

    /** Answers page after page until a page with this heading is shown. */
    void answerUntil(String wanted) {
        for (int pages = 0; !heading().equals(wanted); pages++) {
            assertThat(pages).as(heading()).isLessThan(MOST_PAGES);
            answerPage();
        }
    }

    /** Whether a question is shown, and not the check page or something else. */
    public boolean isAsked() {
        return currentPage().isPresent();
    }

    /** Answers the page of questions that is shown, and goes on. */
    public void answerPage() {
        clinic.quiver.questionnaire.Page current = currentPage().orElseThrow();
        if (current.style() == PageStyle.CHECK_LIST) {
            tickCheckList(current);
        } else {
            current.items().forEach(this::answer);
        }
        goOn();
    }

    /** Hands in, and gives the tablet back. */
    public void handIn() {
        goOn();
        page.getByText("Thank you. You are done.").waitFor();
    }

    /** Lets somebody look at the tablet as it stands. */
    void look(Consumer<Page> onlooker) {
        onlooker.accept(page);
    }

    /** Every word on the screen. */
    String words() {
        return page.locator("body").innerText();
    }

    void goOn() {
        hand.goOn(page.locator(".main-button").first()::click);
    }

    void goBack() {
        hand.leave(page.locator(".back-button")::click);
    }

    /** The page of questions that is shown; empty when something else is. */
    Optional<clinic.quiver.questionnaire.Page> currentPage() {
        String heading = heading();
        return questionnaire.pages().stream()
                .filter(candidate -> headingOf(candidate).equals(heading))
                .filter(this::isThere)
                .findFirst();
    }

    /** What a page asks: of several items, one with a condition only where it stands there. */
    Set<LinkId> asks(clinic.quiver.questionnaire.Page current) {
        return current.items().stream()
                .filter(item -> current.style().asksOneThing()
                        || questionnaire.item(item).enableWhen().isEmpty()
                        || isThere(words.row(item)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    // Two pages of one instrument share its words as their heading.
    private boolean isThere(clinic.quiver.questionnaire.Page candidate) {
        return switch (candidate.style()) {
            case CHECK_LIST, INSTRUMENT -> isThere(words.row(candidate.items().getFirst()));
            case SINGLE, LIST_WITH_NAMES, ROWS, NUMBERS, AMOUNTS -> true;
        };
    }

    private String headingOf(clinic.quiver.questionnaire.Page candidate) {
        return words.pageTitle(candidate.id())
                .orElseGet(() -> words.question(candidate.items().getFirst()));
    }

    private void tickCheckList(clinic.quiver.questionnaire.Page current) {
        List<LinkId> ticked = current.items().stream()
                .filter(item -> "yes".equals(answers.get(item.value())))
                .toList();
        if (ticked.isEmpty()) {
            tap("None of these");
        }
        ticked.forEach(item -> tap(words.row(item)));
    }

    private void answer(LinkId link) {
        Item item = questionnaire.item(link);
        switch (item.type()) {
            case YES_NO -> {
                if (isAsked(link)) {
                    tap(link, "yes".equals(answers.get(link.value())) ? "Yes" : "No");
                }
            }
            case CHOICE, CHOICES -> {
                if (isAsked(link)) {
                    for (String code : codes(item)) {
                        tap(link, words.option(link, code));
                    }
                }
            }
            case BODY_MAP -> {
                hand.tap(page.getByText("List", new Page.GetByTextOptions().setExact(true)));
                for (String region : codes(item)) {
                    hand.tap(page.locator("input[name=" + quoted(region) + "]").last());
                }
            }
            case QUANTITY -> type(item);
            case TEXT -> {
                if (answers.containsKey(link.value())) {
                    page.locator("textarea").fill(answers.get(link.value()));
                }
            }
            case DATE -> {}
        }
    }

    /** Types something for a number, whatever it is. */
    void type(String item, String value) {
        type(questionnaire.item(LinkId.of(item)), value);
    }

    private void type(Item item) {
        String link = item.linkId().value();
        type(item, answers.getOrDefault(link, ORDINARY.getOrDefault(link, "0")));
    }

    private void type(Item item, String value) {
        for (String label : List.of(words.row(item.linkId()), words.question(item.linkId()))) {
            Locator field = page.locator(".quantity input[aria-label^=" + quoted(label) + "]");
            if (field.count() > 0 && !item.optional()) {
                field.first().fill(value);
                field.first().dispatchEvent("change");
                return;
            }
        }
    }

    private List<String> codes(Item item) {
        String given = answers.getOrDefault(
                item.linkId().value(), ORDINARY.get(item.linkId().value()));
        if (given != null) {
            return List.of(given.split(","));
        }
        if (item.type() == ItemType.BODY_MAP) {
            return List.of("calf");
        }
        return List.of(Denials.among(item.options()).orElseGet(item.options()::getLast));
    }

    /** Whether these words stand on the page, as a line of their own. */
    private boolean isThere(String line) {
        return page.locator("main legend, main label.answer")
                        .filter(new Locator.FilterOptions().setHas(exactly(line)))
                        .count()
                > 0;
    }

    private boolean isAsked(LinkId link) {
        return groupOf(link).count() > 0;
    }

    // Nothing that is sent to a tablet names a question but its words.
    private Locator groupOf(LinkId link) {
        clinic.quiver.questionnaire.Page current = questionnaire.pageOf(link).orElseThrow();
        String asked = current.style().asksOneThing() ? headingOf(current) : words.row(link);
        return page.locator("fieldset.question")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("legend").filter(new Locator.FilterOptions().setHas(exactly(asked)))));
    }

    private void tap(LinkId link, String label) {
        hand.tap(groupOf(link)
                .locator("label.answer")
                .filter(new Locator.FilterOptions().setHas(exactly(label)))
                .first());
    }

    private void tap(String label) {
        hand.tap(page.locator("label.answer")
                .filter(new Locator.FilterOptions().setHas(exactly(label)))
                .first());
    }

    private Locator exactly(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
