package clinic.quiver.review;

import static clinic.quiver.triage.RuleBooks.QUESTIONNAIRE;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.intake.AnswerEntry;
import clinic.quiver.intake.Answering;
import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.VisitId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is marked as changed against the last visit; the laws are tried on many patients, with a fixed seed. */
class ChangedAnswersTest {

    private static final int PATIENTS = 300;
    private static final Instant IN_MAY = Instant.parse("2026-05-03T09:00:00Z");
    private static final LinkId WEAKNESS = LinkId.of("weakness");
    private static final List<Item> ITEMS = QUESTIONNAIRE.items().stream()
            .filter(item -> item.source() == ItemSource.PATIENT)
            .toList();

    private final Random random = new Random(20261123);

    @Test
    void an_answer_that_is_another_now_is_marked_with_what_it_was_and_when() {
        ChangedAnswers changed = changes(Map.of("weakness", no()), Map.of("weakness", yes()));

        assertThat(changed.before()).isEqualTo(Map.of(WEAKNESS, no()));
        assertThat(changed.since()).isEqualTo(IN_MAY);
    }

    @Test
    void not_knowing_any_more_is_a_change_and_leaving_it_open_in_another_way_is_none() {
        assertThat(changes(Map.of("weakness", yes()), Map.of("weakness", new Answer.DoesNotKnow()))
                        .before())
                .containsOnlyKeys(WEAKNESS);
        assertThat(changes(Map.of("weakness", new Answer.Declined()), Map.of("weakness", new Answer.DoesNotKnow()))
                        .before())
                .isEmpty();
    }

    @Test
    void a_question_that_was_not_asked_then_or_is_not_asked_now_has_not_changed() {
        Map<String, Answer> withDetail =
                Map.of("weakness", yes(), "weakness-speed", new Answer.Choice("hours-days"), "wasting", yes());

        assertThat(changes(Map.of("weakness", no()), withDetail).before()).containsOnlyKeys(WEAKNESS);
        assertThat(changes(withDetail, Map.of("weakness", no())).before()).containsOnlyKeys(WEAKNESS);
    }

    @Test
    void what_the_clinic_no_longer_asks_is_not_compared() {
        Map<String, Answer> then = Map.of("weakness", no(), "phq-1", new Answer.Choice("0"));
        Map<String, Answer> now = Map.of("weakness", yes(), "phq-1", new Answer.Choice("3"));

        assertThat(ChangedAnswers.between(response(QUESTIONNAIRE, then), response(QUESTIONNAIRE.withoutMood(), now))
                        .before())
                .containsOnlyKeys(WEAKNESS);
    }

    @Test
    void an_answer_that_the_question_no_longer_offers_is_no_change() {
        assertThat(changes(Map.of("meds", choices("retired", "digoxin")), Map.of("meds", choices("digoxin")))
                        .before())
                .isEmpty();
        assertThat(changes(Map.of("meds", choices("retired")), Map.of("meds", choices("digoxin")))
                        .before())
                .isEmpty();
        assertThat(changes(Map.of("weakness", new Answer.Choice("retired")), Map.of("weakness", yes()))
                        .before())
                .isEmpty();
        assertThat(changes(Map.of("meds", choices("retired", "digoxin")), Map.of("meds", choices("lithium")))
                        .before())
                .containsOnlyKeys(LinkId.of("meds"));
    }

    @Test
    void the_same_number_written_otherwise_and_both_hands_marked_as_one_are_no_change() {
        assertThat(changes(
                                Map.of("caf-coffee", new Answer.Quantity(new BigDecimal("2"))),
                                Map.of("caf-coffee", new Answer.Quantity(new BigDecimal("2.0"))))
                        .before())
                .isEmpty();
        Answer both = sites(BodySite.Side.BOTH);
        Answer each = sites(BodySite.Side.LEFT, BodySite.Side.RIGHT);
        assertThat(changes(Map.of("cramp", yes(), "cramp-sites", both), Map.of("cramp", yes(), "cramp-sites", each))
                        .before())
                .isEmpty();
    }

    @Test
    void nothing_has_changed_against_the_same_answers() {
        for (int i = 0; i < PATIENTS; i++) {
            QuestionnaireResponse response = response(QUESTIONNAIRE, patient());
            assertThat(ChangedAnswers.between(response, response).before()).isEmpty();
        }
    }

    @Test
    void what_changed_one_way_changed_the_other_way_too() {
        for (int i = 0; i < PATIENTS; i++) {
            QuestionnaireResponse one = response(QUESTIONNAIRE, patient());
            QuestionnaireResponse other = response(QUESTIONNAIRE, patient());
            assertThat(ChangedAnswers.between(one, other).before().keySet())
                    .isEqualTo(ChangedAnswers.between(other, one).before().keySet());
        }
    }

    @Test
    void changing_one_answer_marks_that_question_and_no_other() {
        for (int i = 0; i < PATIENTS; i++) {
            Map<String, Answer> then = patient();
            Map<String, Answer> now = new HashMap<>(then);
            Item item = ITEMS.get(random.nextInt(ITEMS.size()));
            now.put(item.linkId().value(), answer(item));
            assertThat(Set.of(item.linkId()))
                    .containsAll(changes(then, now).before().keySet());
        }
    }

    private static ChangedAnswers changes(Map<String, Answer> then, Map<String, Answer> now) {
        return ChangedAnswers.between(response(QUESTIONNAIRE, then), response(QUESTIONNAIRE, now));
    }

    private static QuestionnaireResponse response(Questionnaire questionnaire, Map<String, Answer> given) {
        Map<LinkId, AnswerEntry> entries = new HashMap<>();
        given.forEach((item, answer) ->
                entries.put(LinkId.of(item), new AnswerEntry(answer, IN_MAY, AnswerEntry.PATIENT, false, false)));
        return new QuestionnaireResponse(
                VisitId.random(),
                QuestionnaireResponse.Status.COMPLETED,
                Language.EN,
                "test",
                questionnaire,
                entries,
                Map.of(),
                List.of(),
                Map.of(),
                false,
                Answering.AT_TABLET,
                Optional.empty(),
                IN_MAY.minus(Duration.ofMinutes(20)),
                Optional.of(IN_MAY),
                Optional.empty());
    }

    private Map<String, Answer> patient() {
        Map<String, Answer> given = new HashMap<>();
        ITEMS.stream()
                .filter(item -> random.nextInt(8) > 0)
                .forEach(item -> given.put(item.linkId().value(), answer(item)));
        return given;
    }

    private Answer answer(Item item) {
        if (random.nextInt(10) == 0) {
            return random.nextBoolean() ? new Answer.DoesNotKnow() : new Answer.Skipped();
        }
        return switch (item.type()) {
            case YES_NO -> new Answer.YesNo(random.nextBoolean());
            case CHOICE -> new Answer.Choice(oneOf(item.options()));
            case CHOICES -> choices(oneOf(item.options()), oneOf(item.options()));
            case BODY_MAP ->
                new Answer.BodySites(new TreeSet<>(List.of(new BodySite(
                        BodyRegion.ofCode(oneOf(item.options())), oneOf(List.of(BodySite.Side.values()))))));
            case QUANTITY -> new Answer.Quantity(BigDecimal.valueOf(random.nextInt(9)));
            case DATE -> new Answer.Date(LocalDate.of(2026, 5, 1 + random.nextInt(9)));
            case TEXT -> new Answer.Text(oneOf(List.of("It twitches.", "It hurts.")));
        };
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Answer yes() {
        return new Answer.YesNo(true);
    }

    private static Answer no() {
        return new Answer.YesNo(false);
    }

    private static Answer choices(String... codes) {
        return new Answer.Choices(new TreeSet<>(List.of(codes)));
    }

    private static Answer sites(BodySite.Side... sides) {
        TreeSet<BodySite> sites = new TreeSet<>();
        for (BodySite.Side side : sides) {
            sites.add(new BodySite(BodyRegion.HAND, side));
        }
        return new Answer.BodySites(sites);
    }
}
