package clinic.quiver.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Sum;
import clinic.quiver.questionnaire.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Conditions evaluated together say what each says alone, whatever the patient answered. The seed is fixed. */
class ConditionSetTest {

    private static final int SETS = 200;
    private static final int PATIENTS = 25;
    private static final int CONDITIONS = 25;

    private static final LinkId GAIT = LinkId.of("gait");
    private static final LinkId MEDS = LinkId.of("meds");
    private static final LinkId SITES = LinkId.of("sites");
    private static final LinkId AGE = LinkId.of("age");
    private static final LinkId COFFEE = LinkId.of("coffee");
    private static final LinkId TEA = LinkId.of("tea");
    private static final LinkId CAFFEINE = LinkId.of("caffeine");
    private static final LinkId SCORE = LinkId.of("score");
    private static final LinkId FIRED = LinkId.of("fired");
    private static final List<LinkId> CODED = List.of(GAIT, FIRED);
    private static final List<LinkId> LISTS = List.of(MEDS, SITES);
    private static final List<LinkId> NUMBERS = List.of(AGE, COFFEE, CAFFEINE, SCORE);
    private static final List<LinkId> ITEMS = List.of(GAIT, MEDS, SITES, AGE, COFFEE, TEA, CAFFEINE, SCORE, FIRED);

    private static final List<String> CODES = List.of("yes", "no", "never", "calf", "tongue", "unknown");
    private static final List<BigDecimal> AMOUNTS = Stream.of(
                    "0", "0.5", "1", "2", "2.0", "2.5", "7", "1E+1", "2.50000000000000000001", "9007199254740993")
            .map(BigDecimal::new)
            .toList();
    private static final Map<LinkId, Reply> DEFAULTS = Map.of(
            AGE, new Reply.Given(new Answer.Quantity(new BigDecimal("7"))),
            COFFEE, new Reply.Given(new Answer.Quantity(BigDecimal.ONE)));

    private final Random random = new Random(20261123);
    private final Logic logic = new Logic(List.of(caffeine()));

    private static Sum caffeine() {
        LinkedHashMap<LinkId, BigDecimal> parts = new LinkedHashMap<>();
        parts.put(COFFEE, new BigDecimal("2"));
        parts.put(TEA, new BigDecimal("0.5"));
        return new Sum(CAFFEINE, parts);
    }

    /** A condition with what it should say, in a set with others. */
    private record Asked(Condition condition, boolean withDefaults, Node node) {}

    @Test
    void each_condition_says_what_it_says_alone() {
        forManyPatients((conditions, pass, answers) ->
                conditions.forEach(asked -> assertThat(outcome(() -> pass.truth(asked.node())))
                        .as("%s of %s", asked, shown(answers))
                        .isEqualTo(alone(asked, answers))));
    }

    @Test
    void each_leaf_knows_what_was_replied_and_what_is_missing() {
        forManyPatients((conditions, pass, answers) -> conditions.stream()
                .filter(asked ->
                        asked.node() instanceof Leaf && alone(asked, answers).equals("UNKNOWN"))
                .forEach(asked -> {
                    Leaf leaf = (Leaf) asked.node();
                    Answers known = asked.withDefaults() ? withDefaults(answers) : answers;
                    assertThat(pass.reply(leaf)).isEqualTo(logic.reply(pass.item(leaf), known));
                    assertThat(pass.unknownBehind(leaf)).isEqualTo(logic.unknownBehind(pass.item(leaf), known));
                }));
    }

    @Test
    void going_through_a_list_leaves_out_nothing_that_may_hold() {
        ConditionSetBuilder builder = new ConditionSetBuilder(logic);
        List<Asked> conditions = conditions(builder);
        NodeList list = builder.list(conditions.stream().map(Asked::node).toList());
        ConditionSet set = builder.build();
        for (int patient = 0; patient < PATIENTS * SETS; patient++) {
            Map<LinkId, Reply> answers = answers(patient % 2 == 0);
            Pass pass = set.over(set.sheet(answers(answers)));
            List<Integer> expected = IntStream.range(0, conditions.size())
                    .filter(i -> pass.isBroken()
                            || !alone(conditions.get(i), answers(answers)).equals("FALSE"))
                    .boxed()
                    .toList();
            assertThat(goneThrough(from -> pass.nextNotFalse(list, from))).isEqualTo(expected);
        }
    }

    @Test
    void going_through_items_stops_at_whatever_is_open() {
        ConditionSetBuilder builder = new ConditionSetBuilder(logic);
        AskedItems items = builder.ask(List.of(GAIT, MEDS, SITES, AGE));
        builder.add(new Condition.Is(GAIT, "yes"));
        ConditionSet set = builder.build();
        Pass pass = set.over(set.sheet(answers(Map.of(
                GAIT, new Reply.Given(new Answer.Declined()),
                MEDS, new Reply.Given(new Answer.Choices(new TreeSet<>(List.of("ppi", "unknown")))),
                SITES, new Reply.Given(new Answer.Choices(new TreeSet<>(List.of("none"))))))));
        assertThat(goneThrough(from -> pass.nextNotSettled(items, from))).containsExactly(0, 1);
        assertThat(pass.isOpen(items.get(0))).isTrue();
        assertThat(pass.isOpen(items.get(1))).isTrue();
        assertThat(pass.isOpen(items.get(2))).isFalse();
        assertThat(pass.isOpen(items.get(3))).isFalse();

        Pass whole = set.over(set.sheet(answers(
                Map.of(MEDS, new Reply.Given(new Answer.Choices(new TreeSet<>(List.of("ppi", "not-sure"))))))));
        assertThat(goneThrough(from -> whole.nextNotSettled(items, from))).containsExactly(1);
        assertThat(whole.isOpen(items.get(1))).isFalse();
    }

    @Test
    void what_is_told_counts_until_it_is_taken_back() {
        for (int i = 0; i < SETS; i++) {
            ConditionSetBuilder builder = new ConditionSetBuilder(logic);
            AskedItem score = builder.tell(SCORE);
            List<Asked> conditions = conditions(builder);
            AskedItem fired = builder.tellIfAsked(FIRED).orElseGet(() -> builder.tell(FIRED));
            assertThat(builder.tellIfAsked(LinkId.of("nobody-asks"))).isEmpty();
            ConditionSet set = builder.build();
            Map<LinkId, Reply> said = answers(i % 3 > 0);
            Pass pass = set.over(set.sheet(answers(said)));
            Map<LinkId, Reply> told = new HashMap<>(said);
            told.put(SCORE, reply(SCORE, i % 5 > 0));
            told.put(FIRED, reply(FIRED, true));
            pass.tell(score, told.get(SCORE));
            pass.tell(fired, told.get(FIRED));
            pass.settle();
            assertSame(conditions, pass, told);
            pass.takeBack(score);
            pass.takeBack(fired);
            pass.settle();
            assertSame(conditions, pass, said);
        }
    }

    private void assertSame(List<Asked> conditions, Pass pass, Map<LinkId, Reply> known) {
        Answers answers = answers(known);
        conditions.forEach(asked -> assertThat(outcome(() -> pass.truth(asked.node())))
                .as("%s of %s", asked, known)
                .isEqualTo(alone(asked, answers)));
    }

    private interface Check {
        void of(List<Asked> conditions, Pass pass, Answers answers);
    }

    private void forManyPatients(Check check) {
        for (int i = 0; i < SETS; i++) {
            ConditionSetBuilder builder = new ConditionSetBuilder(logic);
            List<Asked> conditions = conditions(builder);
            ConditionSet set = builder.build();
            for (int patient = 0; patient < PATIENTS; patient++) {
                Answers answers = answers(answers(patient % 2 == 0));
                check.of(conditions, set.over(set.sheet(answers)), answers);
            }
        }
    }

    private static List<Integer> goneThrough(Function<Integer, Integer> next) {
        List<Integer> places = new ArrayList<>();
        for (int i = next.apply(0); i >= 0; i = next.apply(i + 1)) {
            places.add(i);
        }
        return places;
    }

    private String alone(Asked asked, Answers answers) {
        return outcome(() -> logic.truth(asked.condition(), asked.withDefaults() ? withDefaults(answers) : answers));
    }

    private static String outcome(Supplier<Truth> truth) {
        try {
            return truth.get().name();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return "fails: " + e.getMessage();
        }
    }

    private static Answers withDefaults(Answers answers) {
        return item -> {
            Reply reply = answers.reply(item);
            return reply instanceof Reply.Given ? reply : DEFAULTS.getOrDefault(item, reply);
        };
    }

    private static Map<LinkId, String> shown(Answers answers) {
        Map<LinkId, String> shown = new LinkedHashMap<>();
        for (LinkId item : ITEMS) {
            try {
                shown.put(item, answers.reply(item).toString());
            } catch (IllegalStateException e) {
                shown.put(item, "cannot be had");
            }
        }
        return shown;
    }

    // A reply that is missing here cannot be had.
    private static Answers answers(Map<LinkId, Reply> replies) {
        boolean isWhole = !replies.containsKey(LinkId.of("lost"));
        return item -> {
            Reply reply = replies.get(item);
            if (reply == null && !isWhole && ITEMS.contains(item)) {
                throw new IllegalStateException(item + " cannot be had");
            }
            return reply == null ? new Reply.NotShown() : reply;
        };
    }

    private Map<LinkId, Reply> answers(boolean sound) {
        Map<LinkId, Reply> replies = new HashMap<>();
        for (LinkId item : ITEMS) {
            replies.put(item, reply(item, sound || random.nextInt(8) > 0));
        }
        if (!sound && random.nextInt(3) == 0) {
            replies.remove(pick(ITEMS));
            replies.put(LinkId.of("lost"), new Reply.NotShown());
        }
        return replies;
    }

    private Reply reply(LinkId item, boolean sound) {
        if (!sound) {
            return new Reply.Given(new Answer.Text("of another type"));
        }
        return switch (random.nextInt(11)) {
            case 0 -> new Reply.NotShown();
            case 1 -> new Reply.Denied();
            case 2 -> new Reply.Given(new Answer.DoesNotKnow());
            case 3 -> new Reply.Given(new Answer.Declined());
            case 4 -> new Reply.Given(new Answer.Skipped());
            case 5 -> new Reply.Given(new Answer.NotClear());
            default -> new Reply.Given(value(item));
        };
    }

    private Answer value(LinkId item) {
        if (CODED.contains(item)) {
            return random.nextBoolean() ? new Answer.YesNo(random.nextBoolean()) : new Answer.Choice(pick(CODES));
        }
        if (item.equals(SITES) && random.nextBoolean()) {
            TreeSet<BodySite> sites = new TreeSet<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                sites.add(new BodySite(
                        pick(List.of(BodyRegion.CALF, BodyRegion.TONGUE, BodyRegion.NECK)), BodySite.Side.LEFT));
            }
            return new Answer.BodySites(sites);
        }
        if (LISTS.contains(item)) {
            return new Answer.Choices(codes());
        }
        return random.nextInt(6) == 0 ? new Answer.Choice("2") : new Answer.Quantity(pick(AMOUNTS));
    }

    private SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            codes.add(pick(CODES));
        }
        return codes;
    }

    private List<Asked> conditions(ConditionSetBuilder builder) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < CONDITIONS; i++) {
            Condition condition = condition(3);
            boolean withDefaults = random.nextInt(4) == 0;
            Node node = withDefaults ? builder.add(condition, DEFAULTS) : builder.add(condition);
            asked.add(new Asked(condition, withDefaults, node));
        }
        return asked;
    }

    private Condition condition(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return leaf();
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Condition.All(parts(depth));
            case 1 -> new Condition.Any(parts(depth));
            case 2 -> new Condition.AtLeast(1 + random.nextInt(3), parts(depth));
            case 3 -> new Condition.Named("D.some", condition(depth - 1));
            default -> new Condition.Not(condition(depth - 1));
        };
    }

    private List<Condition> parts(int depth) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> condition(depth - 1))
                .toList();
    }

    private Condition leaf() {
        SortedSet<String> codes = codes();
        codes.add(pick(CODES));
        return switch (random.nextInt(5)) {
            case 0 -> new Condition.Is(pick(CODED), pick(CODES));
            case 1 -> new Condition.OneOf(pick(CODED), codes);
            case 2 -> new Condition.Has(pick(LISTS), codes);
            case 3 -> new Condition.Only(pick(LISTS), codes);
            default -> new Condition.Compare(pick(NUMBERS), pick(List.of(Condition.Operator.values())), pick(AMOUNTS));
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
