package clinic.quiver.triage;

import static clinic.quiver.triage.RuleBooks.QUESTIONNAIRE;
import static clinic.quiver.triage.RuleBooks.RULE_BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.NumberRange;
import clinic.quiver.questionnaire.PatientAnswers;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.Finding.Kind;
import clinic.quiver.triage.RuleExamples.Example;
import clinic.quiver.triage.vignette.VignetteAnswers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Laws that hold for every patient, tried on many generated ones. The seeds are fixed: a failure repeats. */
class TriageLawsTest {

    private static final int PATIENTS = 3000;
    private static final List<Item> ITEMS = List.copyOf(QUESTIONNAIRE.items());
    private static final List<Item> SYMPTOMS = ITEMS.stream()
            .filter(item -> item.type() == ItemType.YES_NO && item.source() == ItemSource.PATIENT)
            .filter(item -> !item.section().equals("food"))
            .toList();
    private static final List<Example> EXAMPLES = RULE_BOOK.rules().stream()
            .flatMap(rule -> rule.examples().fires().stream())
            .toList();
    private static final long SEED = 20261122;

    @RegisterExtension
    final TestExecutionExceptionHandler seed = (context, failure) -> {
        throw new AssertionError("with the seed " + SEED + ": " + failure.getMessage(), failure);
    };

    private final Random random = new Random(SEED);

    private static TriageResult assess(Map<LinkId, Answer> given) {
        return RULE_BOOK.assess(new VignetteAnswers(given, QUESTIONNAIRE));
    }

    // Not even from routine to self-care: what makes a pattern benign is a choice, never one more yes.
    @Test
    void one_more_symptom_never_makes_a_patient_wait_longer() {
        for (int i = 0; i < PATIENTS; i++) {
            Map<LinkId, Answer> given = patient();
            LinkId symptom = pick(SYMPTOMS).linkId();
            given.remove(symptom);
            TriageResult before = assess(given);
            given.put(symptom, new Answer.YesNo(true));
            TriageResult after = assess(given);
            assertThat(before.level().isSoonerThan(after.level()))
                    .as("%s with %s: %s -> %s", given, symptom, before.level(), after.level())
                    .isFalse();
        }
    }

    @Test
    void every_level_is_reachable() {
        Set<TriageLevel> reached = EnumSet.noneOf(TriageLevel.class);
        for (int i = 0; i < PATIENTS; i++) {
            reached.add(assess(patient()).level());
        }
        assertThat(reached).containsExactly(TriageLevel.values());
    }

    @Test
    void every_finding_says_what_its_rule_says_when_read_part_by_part() {
        for (int i = 0; i < PATIENTS; i++) {
            Map<LinkId, Answer> given = patient();
            Answers answers = new VignetteAnswers(given, QUESTIONNAIRE);
            TriageResult result = RULE_BOOK.assess(answers);
            Answers known = result.over(answers);
            for (Rule rule : RULE_BOOK.rules()) {
                Explanation plain = Explanation.of(rule.when(), RULE_BOOK.logic(), known);
                Optional<Finding> finding = result.findings().stream()
                        .filter(found -> found.ruleId().equals(rule.id()))
                        .findFirst();
                assertThat(finding.map(Finding::because))
                        .as("%s of %s", rule.id(), given)
                        .isEqualTo(Optional.of(plain).filter(because -> because.truth() != Truth.FALSE));
            }
        }
    }

    @Test
    void not_knowing_never_makes_a_patient_wait_longer_than_denying() {
        for (int i = 0; i < PATIENTS; i++) {
            Map<LinkId, Answer> given = patient();
            Item item = pick(ITEMS);
            if (item.source() != ItemSource.PATIENT) {
                continue;
            }
            Map<LinkId, Answer> without = new HashMap<>(given);
            without.remove(item.linkId());
            TriageResult denied = assess(asAsked(without));
            given.put(item.linkId(), new Answer.DoesNotKnow());
            TriageResult unknown = assess(given);
            assertThat(denied.level().isSoonerThan(unknown.level()))
                    .as("%s with %s: %s -> %s", given, item.linkId(), denied.level(), unknown.level())
                    .isFalse();
        }
    }

    @Test
    void every_kind_of_not_answering_weighs_the_same() {
        List<Answer> open = List.of(new Answer.DoesNotKnow(), new Answer.Declined(), new Answer.Skipped());
        for (int i = 0; i < PATIENTS / 10; i++) {
            Map<LinkId, Answer> given = patient();
            LinkId item = pick(ITEMS).linkId();
            List<TriageLevel> levels = new ArrayList<>();
            for (Answer answer : open) {
                given.put(item, answer);
                levels.add(assess(given).level());
            }
            assertThat(levels).containsOnly(levels.getFirst());
        }
    }

    @Test
    void the_order_of_the_answers_does_not_matter() {
        for (int i = 0; i < PATIENTS / 10; i++) {
            Map<LinkId, Answer> given = patient();
            List<LinkId> order = new ArrayList<>(given.keySet());
            Collections.shuffle(order, random);
            Map<LinkId, Answer> shuffled = new LinkedHashMap<>();
            order.forEach(item -> shuffled.put(item, given.get(item)));
            assertThat(assess(shuffled)).isEqualTo(assess(given));
        }
    }

    @Test
    void hidden_answers_have_no_effect() {
        for (int i = 0; i < PATIENTS / 3; i++) {
            Map<LinkId, Answer> given = anyAnswers();
            Map<LinkId, Answer> registration =
                    Map.of(LinkId.of("age"), number(40), LinkId.of("sex-birth"), new Answer.Choice("female"));
            PatientAnswers all = PatientAnswers.handedIn(QUESTIONNAIRE, given, registration, Map.of());
            Map<LinkId, Answer> shown = new HashMap<>(given);
            shown.keySet().removeIf(item -> !QUESTIONNAIRE.isShown(item, all));
            TriageResult without =
                    RULE_BOOK.assess(PatientAnswers.handedIn(QUESTIONNAIRE, shown, registration, Map.of()));
            assertThat(RULE_BOOK.assess(all)).isEqualTo(without);
        }
    }

    @Test
    void a_score_is_never_above_what_it_could_be() {
        for (int i = 0; i < PATIENTS / 3; i++) {
            Map<LinkId, Answer> given = patient();
            LinkId symptom = pick(SYMPTOMS).linkId();
            given.put(symptom, new Answer.DoesNotKnow());
            TriageResult open = assess(given);
            given.put(symptom, new Answer.YesNo(true));
            for (DeficiencyScore settled : assess(given).scores()) {
                DeficiencyScore before = open.score(settled.nutrient()).orElseThrow();
                assertThat(settled.points()).isBetween(before.points(), before.points() + before.couldBeHigherBy());
            }
        }
    }

    @Test
    void what_counts_is_never_below_the_level_shown() {
        for (int i = 0; i < PATIENTS / 3; i++) {
            TriageResult result = assess(patient());
            assertThat(result.isIncomplete()).isFalse();
            assertThat(result.findings())
                    .filteredOn(finding -> finding.kind().counts())
                    .noneMatch(finding -> finding.level().isSoonerThan(result.level()));
            assertThat(result.findings(Kind.FIRED))
                    .allSatisfy(fired -> assertThat(fired.missing()).isEmpty());
            assertThat(result.findings(Kind.POSSIBLE))
                    .allSatisfy(possible -> assertThat(possible.missing()).isNotEmpty());
        }
    }

    /** A patient whose form is consistent: nothing is answered that would not have been asked. */
    private Map<LinkId, Answer> patient() {
        return asAsked(anyAnswers());
    }

    private static Map<LinkId, Answer> asAsked(Map<LinkId, Answer> given) {
        Map<LinkId, Answer> asked = new HashMap<>(given);
        boolean changed = true;
        while (changed) {
            VignetteAnswers answers = new VignetteAnswers(asked, QUESTIONNAIRE);
            changed = asked.keySet()
                    .removeIf(item -> QUESTIONNAIRE.item(item).source() == ItemSource.PATIENT
                            && !QUESTIONNAIRE.isShown(item, answers));
        }
        return asked;
    }

    private Map<LinkId, Answer> anyAnswers() {
        Map<LinkId, Answer> given = new HashMap<>();
        given.put(LinkId.of("age"), number(1 + random.nextInt(95)));
        // Answers by chance alone never come near a rule that asks for many things at once, such as a benign pattern.
        if (random.nextInt(3) == 0) {
            given.putAll(pick(EXAMPLES).given());
        }
        int size = List.of(0, 2, 5, 10, 20, 50).get(random.nextInt(6));
        for (int i = 0; i < size; i++) {
            Item item = pick(ITEMS);
            given.put(item.linkId(), answer(item));
        }
        return given;
    }

    private Answer answer(Item item) {
        if (random.nextInt(12) == 0 && item.source() == ItemSource.PATIENT) {
            return new Answer.DoesNotKnow();
        }
        return switch (item.type()) {
            case YES_NO -> new Answer.YesNo(random.nextInt(3) > 0);
            case CHOICE -> new Answer.Choice(pick(item.options()));
            case CHOICES -> new Answer.Choices(new TreeSet<>(List.of(pick(item.options()), pick(item.options()))));
            case QUANTITY -> quantity(item);
            case DATE -> new Answer.Date(LocalDate.of(2026, 1, 1));
            case TEXT -> new Answer.Text("x");
            case BODY_MAP ->
                new Answer.BodySites(new TreeSet<>(List.of(
                        new BodySite(pick(List.of(BodyRegion.values())), BodySite.Side.LEFT),
                        new BodySite(pick(List.of(BodyRegion.values())), BodySite.Side.BOTH))));
        };
    }

    private Answer quantity(Item item) {
        BigDecimal min = item.range().flatMap(NumberRange::min).orElse(BigDecimal.ZERO);
        BigDecimal max = item.range().flatMap(NumberRange::max).orElse(BigDecimal.TEN);
        double share = random.nextDouble();
        return number(min.doubleValue() + (max.doubleValue() - min.doubleValue()) * share * share);
    }

    private static Answer number(double value) {
        return new Answer.Quantity(BigDecimal.valueOf(Math.round(value * 10), 1));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
