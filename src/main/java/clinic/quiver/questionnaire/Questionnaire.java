package clinic.quiver.questionnaire;

import clinic.quiver.questionnaire.AnswerCheck.Reason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Everything that can be asked or entered, in its order, with when each item is asked. Immutable. */
public final class Questionnaire {

    private static final String MOOD = "mood";

    private final List<Section> sections;
    private final SequencedMap<LinkId, Item> items;
    private final List<Page> pages;
    private final List<Sum> sums;
    private final Logic logic;
    private final Vocabulary vocabulary;

    Questionnaire(List<Section> sections, SequencedMap<LinkId, Item> items, List<Page> pages, List<Sum> sums) {
        this.sections = List.copyOf(sections);
        this.items = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(items));
        this.pages = List.copyOf(pages);
        this.sums = List.copyOf(sums);
        this.logic = new Logic(sums);
        this.vocabulary = Vocabulary.of(items.values(), sums);
    }

    /**
     * The same questionnaire without a section that the clinic does not ask: its items count as never shown.
     *
     * @throws IllegalArgumentException when there is no such section
     */
    public Questionnaire without(String sectionId) {
        Section section = sections.stream()
                .filter(candidate -> candidate.id().equals(sectionId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no section " + sectionId));
        SequencedMap<LinkId, Item> rest = new LinkedHashMap<>(items);
        section.items().forEach(rest::remove);
        List<Page> pagesLeft = pages.stream()
                .map(page -> new Page(
                        page.id(),
                        page.style(),
                        page.items().stream().filter(rest::containsKey).toList()))
                .filter(page -> !page.items().isEmpty())
                .toList();
        List<Section> sectionsLeft =
                sections.stream().filter(other -> !other.equals(section)).toList();
        return new Questionnaire(sectionsLeft, rest, pagesLeft, sums);
    }

    /** Whether it asks about mood, which a clinic may choose to leave out. */
    public boolean asksAboutMood() {
        return sections.stream().anyMatch(section -> section.id().equals(MOOD));
    }

    /** The same questionnaire without the questions about mood. */
    public Questionnaire withoutMood() {
        return asksAboutMood() ? without(MOOD) : this;
    }

    public List<Section> sections() {
        return sections;
    }

    /** All items in the order of the file, clinicians' ones too. */
    public Collection<Item> items() {
        return items.sequencedValues();
    }

    /**
     * The item of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Item item(LinkId linkId) {
        return find(linkId).orElseThrow(() -> new IllegalArgumentException("there is no item " + linkId));
    }

    public Optional<Item> find(LinkId linkId) {
        return Optional.ofNullable(items.get(linkId));
    }

    /** The tablet's pages in their order: danger first. */
    public List<Page> pages() {
        return pages;
    }

    /** The page of that name; empty when there is none. */
    public Optional<Page> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** The page on which the tablet asks this item; empty for items that patients are never asked. */
    public Optional<Page> pageOf(LinkId item) {
        return pages.stream().filter(page -> page.items().contains(item)).findFirst();
    }

    public List<Sum> sums() {
        return sums;
    }

    /** The logic over this questionnaire's items and sums. */
    public Logic logic() {
        return logic;
    }

    /** What conditions over this questionnaire may speak of. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Whether the patient is asked this item. One whose condition is not settled is asked too: not knowing whether a
     * question matters is no reason to leave it out.
     */
    public boolean isShown(LinkId linkId, Answers answers) {
        Item item = items.get(linkId);
        return item != null
                && item.source() == ItemSource.PATIENT
                && item.enableWhen()
                        .map(condition -> logic.truth(condition, answers) != Truth.FALSE)
                        .orElse(true);
    }

    /** The items that a page shows, in order; empty when the page is left out. */
    public List<LinkId> shownItems(Page page, Answers answers) {
        return page.items().stream().filter(item -> isShown(item, answers)).toList();
    }

    /** All pages that these answers lead to, in order. */
    public List<Page> pagesShown(Answers answers) {
        return pages.stream().filter(page -> isShown(page, answers)).toList();
    }

    /**
     * The first page with an item that still waits for an answer; empty when everything is answered. An optional item
     * that was passed over counts as answered once it is recorded as {@link Answer.Skipped}.
     */
    public Optional<Page> firstOpenPage(Map<LinkId, Answer> given, Answers answers) {
        return pages.stream().filter(page -> isOpen(page, given, answers)).findFirst();
    }

    /** How many pages still hold an item without an answer, as far as the answers so far tell. */
    public int pagesStillToCome(Map<LinkId, Answer> given, Answers answers) {
        return (int) pages.stream().filter(page -> isOpen(page, given, answers)).count();
    }

    /** The next page shown after this one; empty when it is the last. */
    public Optional<Page> pageAfter(Page page, Answers answers) {
        int position = pages.indexOf(page);
        return pages.subList(position + 1, pages.size()).stream()
                .filter(next -> isShown(next, answers))
                .findFirst();
    }

    /** The page shown before this one; empty when it is the first. */
    public Optional<Page> pageBefore(Page page, Answers answers) {
        int position = Math.max(pages.indexOf(page), 0);
        return pages.subList(0, position).reversed().stream()
                .filter(before -> isShown(before, answers))
                .findFirst();
    }

    /**
     * Whether an answer fits its item.
     *
     * @param today the clinic's date, which no date may lie behind
     */
    public AnswerCheck check(LinkId linkId, Answer answer, LocalDate today) {
        return find(linkId)
                .map(item -> AnswerRules.check(item, answer, today))
                .orElseGet(() -> AnswerCheck.refused(Reason.UNKNOWN_ITEM));
    }

    /** Like {@link #check}, for an answer that came from a tablet: only the patient's own items are accepted. */
    public AnswerCheck checkFromPatient(LinkId linkId, Answer answer, LocalDate today) {
        if (find(linkId).filter(item -> item.source() != ItemSource.PATIENT).isPresent()) {
            return AnswerCheck.refused(Reason.NOT_FOR_PATIENTS);
        }
        return check(linkId, answer, today);
    }

    private boolean isShown(Page page, Answers answers) {
        return page.items().stream().anyMatch(item -> isShown(item, answers));
    }

    private boolean isOpen(Page page, Map<LinkId, Answer> given, Answers answers) {
        return page.items().stream().anyMatch(item -> !given.containsKey(item) && isShown(item, answers));
    }
}
