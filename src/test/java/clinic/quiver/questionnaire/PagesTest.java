package clinic.quiver.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.Denials;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Answer.BodySites;
import clinic.quiver.questionnaire.Answer.Choice;
import clinic.quiver.questionnaire.Answer.Choices;
import clinic.quiver.questionnaire.Answer.Quantity;
import clinic.quiver.questionnaire.Answer.Skipped;
import clinic.quiver.questionnaire.Answer.YesNo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The order of the tablet's pages, and how long the way is for a patient with little to tell. */
class PagesTest {

    private static final int MOST_PAGES = 60;
    private static final int MOST_ROWS = 6;
    /** Choices in which a patient denies everything with a word of its own. */
    private final Knowledge knowledge = Knowledge.builtIn();

    private final Questionnaire questionnaire = QuestionnaireReader.read(knowledge);

    @Test
    void a_benign_eyelid_twitch_is_told_on_at_most_sixty_pages() {
        // the example patient V01; everything else is denied
        Map<LinkId, Answer> told = Map.of(
                LinkId.of("main-symptom"), new Choices(new TreeSet<>(Set.of("twitch"))),
                LinkId.of("twitch-sites"), new BodySites(new TreeSet<>(Set.of(BodySite.ofCode("eyelid:left")))),
                LinkId.of("onset-band"), new Choice("weeks-1-4"),
                LinkId.of("twitch-frequency"), new Choice("daily"),
                LinkId.of("caf-coffee"), new Quantity(new BigDecimal(5)),
                LinkId.of("triggers"), new Choices(new TreeSet<>(Set.of("caffeine"))));
        Map<LinkId, Answer> registration = Map.of(
                LinkId.of("age"), new Quantity(new BigDecimal(27)), LinkId.of("sex-birth"), new Choice("female"));

        assertThat(walk(told, registration))
                .hasSizeLessThanOrEqualTo(MOST_PAGES)
                .contains("eyelid-closes", "pregnancy", "gad-2")
                .doesNotContain("weakness-speed", "cramp-when", "gad-7", "safety-thoughts", "med-new", "auditc-2-3");
    }

    @Test
    void an_item_is_asked_after_everything_that_decides_whether_it_is_asked() {
        List<LinkId> order = questionnaire.pages().stream()
                .flatMap(page -> page.items().stream())
                .toList();
        for (LinkId asked : order) {
            Page page = questionnaire.pageOf(asked).orElseThrow();
            questionnaire
                    .item(asked)
                    .enableWhen()
                    .ifPresent(when -> assertThat(questionnaire.logic().itemsOf(when))
                            .as(asked.value())
                            .filteredOn(item -> questionnaire.item(item).source() == ItemSource.PATIENT)
                            .allSatisfy(item -> {
                                assertThat(page.items()).doesNotContain(item);
                                assertThat(order.indexOf(item)).isLessThan(order.indexOf(asked));
                            }));
        }
    }

    @Test
    void safety_items_have_an_answer_of_their_own_and_are_never_denied_by_a_page() {
        for (LinkId item : itemsOfFloors()) {
            Optional<Page> page = questionnaire.pageOf(item);
            if (questionnaire.item(item).source() == ItemSource.PATIENT) {
                assertThat(page.orElseThrow().style())
                        .as(item.value())
                        .isIn(PageStyle.SINGLE, PageStyle.LIST_WITH_NAMES, PageStyle.ROWS);
            }
        }
    }

    @Test
    void the_emergency_check_comes_before_every_question_about_the_body() {
        assertThat(questionnaire.pages().stream().limit(2).map(Page::id)).containsExactly("respondent", "now-check");
    }

    @Test
    void what_matters_most_is_asked_before_the_story_of_the_twitch() {
        List<String> pages = questionnaire.pages().stream().map(Page::id).toList();
        Set<String> danger = Set.of(
                "strength",
                "everyday",
                "breathing",
                "feeling",
                "bladder-bowel",
                "heart-mind",
                "chest-pain",
                "blackout",
                "seizure",
                "tetany",
                "pregnancy",
                "pregnancy-signs",
                "signs-1",
                "signs-2",
                "pesticide");
        assertThat(pages.subList(0, pages.indexOf("twitch-sites"))).containsAll(danger);
    }

    @Test
    void a_check_list_has_eight_lines_at_most() {
        assertThat(questionnaire.pages())
                .filteredOn(page -> page.style() == PageStyle.CHECK_LIST)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.items()).hasSizeLessThanOrEqualTo(8));
    }

    @Test
    void a_page_of_rows_stays_short() {
        assertThat(questionnaire.pages())
                .filteredOn(page -> page.style() == PageStyle.ROWS)
                .allSatisfy(page -> assertThat(page.items()).hasSizeLessThanOrEqualTo(MOST_ROWS));
    }

    @Test
    void the_mood_questions_are_a_section_that_a_clinic_can_switch_off() {
        Section mood = questionnaire.sections().stream()
                .filter(section -> section.id().equals("mood"))
                .findFirst()
                .orElseThrow();
        Set<String> pages = mood.items().stream()
                .map(item -> questionnaire.pageOf(item).orElseThrow().id())
                .collect(Collectors.toSet());
        assertThat(pages).containsExactlyInAnyOrder("gad-2", "gad-7", "phq-2", "safety-thoughts");
    }

    /** The ids of the pages that a patient meets who tells this and denies all else. */
    private List<String> walk(Map<LinkId, Answer> told, Map<LinkId, Answer> registration) {
        Map<LinkId, Answer> given = new HashMap<>();
        List<String> pages = new ArrayList<>();
        Optional<Page> next = firstOpenPage(given, registration);
        while (next.isPresent()) {
            Page page = next.get();
            pages.add(page.id());
            PatientAnswers answers = PatientAnswers.soFar(questionnaire, given, registration, Map.of());
            for (LinkId item : questionnaire.shownItems(page, answers)) {
                given.put(item, told.getOrDefault(item, denial(questionnaire.item(item))));
            }
            next = firstOpenPage(given, registration);
        }
        return pages;
    }

    private Optional<Page> firstOpenPage(Map<LinkId, Answer> given, Map<LinkId, Answer> registration) {
        return questionnaire.firstOpenPage(given, PatientAnswers.soFar(questionnaire, given, registration, Map.of()));
    }

    private static Answer denial(Item item) {
        return switch (item.type()) {
            case YES_NO -> new YesNo(false);
            case CHOICE -> new Choice(denyingCode(item));
            case CHOICES -> new Choices(new TreeSet<>(Set.of(denyingCode(item))));
            case QUANTITY -> new Quantity(item.range().flatMap(NumberRange::min).orElse(BigDecimal.ZERO));
            case DATE, TEXT -> new Skipped();
            case BODY_MAP -> new BodySites(new TreeSet<>());
        };
    }

    private static String denyingCode(Item item) {
        return Denials.among(item.options()).orElseGet(item.options()::getFirst);
    }

    private Set<LinkId> itemsOfFloors() {
        return knowledge.yaml("floors.yaml").list().stream()
                .flatMap(floor -> floor.required("items").list().stream())
                .map(YamlNode::text)
                .map(LinkId::of)
                .collect(Collectors.toSet());
    }
}
