package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Condition.All;
import clinic.quiver.questionnaire.Condition.Any;
import clinic.quiver.questionnaire.Condition.AtLeast;
import clinic.quiver.questionnaire.Condition.Compare;
import clinic.quiver.questionnaire.Condition.Has;
import clinic.quiver.questionnaire.Condition.Is;
import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.questionnaire.Condition.Not;
import clinic.quiver.questionnaire.Condition.OneOf;
import clinic.quiver.questionnaire.Condition.Only;
import clinic.quiver.questionnaire.Condition.Operator;
import clinic.quiver.questionnaire.Vocabulary.Kind;
import clinic.quiver.questionnaire.Vocabulary.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads conditions in the notation of the clinical content. A leaf is written in words ({@code weakness = yes},
 * {@code onset-band in [today, days-1-7]}, {@code meds has any [ppi, digoxin]}, {@code twitch-sites only [eyelid]},
 * {@code age >= 40}, {@code D.power}); structure is a mapping with the one key {@code all}, {@code any}, {@code not} or
 * {@code at-least}. What the vocabulary does not know is refused, so that a misspelt word can never silently be false.
 */
public final class ConditionReader {

    private static final String NAME = "([A-Za-z][A-Za-z0-9.-]*)";
    private static final String CODE = "([a-z0-9][a-z0-9+-]*)";
    private static final String CODES = "\\[(.*)]";
    private static final Pattern NAMED = Pattern.compile(NAME);
    private static final Pattern EQUALS = Pattern.compile(NAME + " (=|!=) " + CODE);
    private static final Pattern ONE_OF = Pattern.compile(NAME + " in " + CODES);
    private static final Pattern HAS_ANY = Pattern.compile(NAME + " has any " + CODES);
    private static final Pattern HAS = Pattern.compile(NAME + " has " + CODE);
    private static final Pattern ONLY = Pattern.compile(NAME + " only " + CODES);
    private static final Pattern COMPARE = Pattern.compile(NAME + " (<=|>=|<|>) (-?\\d+(?:\\.\\d+)?)");
    private static final Pattern FIRED = Pattern.compile("fired " + NAME);
    private static final Pattern ONE_CODE = Pattern.compile(CODE);

    private final List<Form> forms = List.of(
            new Form(NAMED, (node, leaf) -> namedCondition(node, leaf.group(1))),
            new Form(EQUALS, this::equalsLeaf),
            new Form(ONE_OF, this::oneOfLeaf),
            new Form(HAS_ANY, this::hasLeaf),
            new Form(HAS, this::hasLeaf),
            new Form(ONLY, this::onlyLeaf),
            new Form(COMPARE, this::compareLeaf),
            new Form(FIRED, (node, leaf) -> firedRule(node, leaf.group(1))));

    private final Vocabulary vocabulary;
    private final Map<String, Named> named;
    private final Set<String> rules;

    private record Form(Pattern pattern, LeafReader reader) {}

    private interface LeafReader {
        Condition read(YamlNode node, Matcher leaf);
    }

    /**
     * A reader for conditions over this vocabulary.
     *
     * @param named conditions that may be used by their names
     */
    public ConditionReader(Vocabulary vocabulary, Map<String, Named> named) {
        this(vocabulary, named, Set.of());
    }

    private ConditionReader(Vocabulary vocabulary, Map<String, Named> named, Set<String> rules) {
        this.vocabulary = vocabulary;
        this.named = Map.copyOf(named);
        this.rules = Set.copyOf(rules);
    }

    /** A reader that also knows the leaf {@code fired U19} for these rules; see {@link #fired(String)}. */
    public ConditionReader withRules(Set<String> ruleIds) {
        return new ConditionReader(vocabulary, named, ruleIds);
    }

    /** A reader that knows one more named condition. */
    public ConditionReader withNamed(Named condition) {
        Map<String, Named> more = new HashMap<>(named);
        more.put(condition.name(), condition);
        return new ConditionReader(vocabulary, more, rules);
    }

    /** The leaf that {@code fired U19} is read as; the reply for its item says whether the rule fired. */
    public static Is fired(String ruleId) {
        return new Is(firedItem(ruleId), "yes");
    }

    /** The link id under which it is known whether a rule fired. */
    public static LinkId firedItem(String ruleId) {
        return LinkId.of("fired:" + ruleId);
    }

    /**
     * Reads a condition.
     *
     * @throws BrokenKnowledgeException with file and line when it is not a condition of this vocabulary
     */
    public Condition read(YamlNode node) {
        if (node.isText()) {
            return leaf(node);
        }
        Map<String, YamlNode> entries = node.entries();
        if (entries.size() != 1) {
            throw node.broken("a condition has exactly one of all, any, not, at-least; found " + entries.keySet());
        }
        Map.Entry<String, YamlNode> only = entries.entrySet().iterator().next();
        YamlNode value = only.getValue();
        return switch (only.getKey()) {
            case "all" -> new All(parts(value));
            case "any" -> new Any(parts(value));
            case "not" -> new Not(read(value));
            case "at-least" -> atLeast(value);
            default -> throw node.broken("expected all, any, not or at-least, found '" + only.getKey() + "'");
        };
    }

    private List<Condition> parts(YamlNode node) {
        List<Condition> parts = new ArrayList<>();
        node.list().forEach(part -> parts.add(read(part)));
        if (parts.isEmpty()) {
            throw node.broken("the list of conditions is empty");
        }
        return List.copyOf(parts);
    }

    private AtLeast atLeast(YamlNode node) {
        node.allowingOnly(Set.of("count", "of"));
        List<Condition> parts = parts(node.required("of"));
        BigDecimal count = node.required("count").number();
        if (count.stripTrailingZeros().scale() > 0
                || count.signum() <= 0
                || count.compareTo(BigDecimal.valueOf(parts.size())) > 0) {
            throw node.required("count").broken("the count must be from 1 to " + parts.size());
        }
        return new AtLeast(count.intValueExact(), parts);
    }

    private Condition leaf(YamlNode node) {
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(node.text());
            if (matcher.matches()) {
                return form.reader().read(node, matcher);
            }
        }
        throw node.broken("not a condition: '" + node.text() + "'");
    }

    private Condition equalsLeaf(YamlNode node, Matcher leaf) {
        Is is = new Is(choice(node, leaf.group(1), Set.of(leaf.group(3))), leaf.group(3));
        return leaf.group(2).equals("=") ? is : new Not(is);
    }

    private Condition oneOfLeaf(YamlNode node, Matcher leaf) {
        SortedSet<String> codes = codes(node, leaf.group(2));
        return new OneOf(choice(node, leaf.group(1), codes), codes);
    }

    private Condition hasLeaf(YamlNode node, Matcher leaf) {
        SortedSet<String> codes = codes(node, leaf.group(2));
        return new Has(list(node, leaf.group(1), codes), codes);
    }

    private Condition onlyLeaf(YamlNode node, Matcher leaf) {
        SortedSet<String> codes = codes(node, leaf.group(2));
        return new Only(list(node, leaf.group(1), codes), codes);
    }

    private Condition compareLeaf(YamlNode node, Matcher leaf) {
        return new Compare(number(node, leaf.group(1)), operator(leaf.group(2)), new BigDecimal(leaf.group(3)));
    }

    private Named namedCondition(YamlNode node, String name) {
        Named condition = named.get(name);
        if (condition == null) {
            throw node.broken("there is no named condition '" + name + "'");
        }
        return condition;
    }

    private Is firedRule(YamlNode node, String rule) {
        if (!rules.contains(rule)) {
            throw node.broken("there is no rule '" + rule + "' that this condition may ask for");
        }
        return fired(rule);
    }

    private LinkId choice(YamlNode node, String name, Set<String> codes) {
        return item(node, name, codes, Set.of(Kind.YES_NO, Kind.CHOICE, Kind.SCORED_CHOICE), "a single choice");
    }

    private LinkId list(YamlNode node, String name, Set<String> codes) {
        return item(node, name, codes, Set.of(Kind.LIST), "a list");
    }

    private LinkId number(YamlNode node, String name) {
        return item(node, name, Set.of(), Set.of(Kind.NUMBER, Kind.SCORED_CHOICE), "a number");
    }

    private LinkId item(YamlNode node, String name, Set<String> codes, Set<Kind> kinds, String expected) {
        LinkId item = LinkId.of(name);
        Term term = vocabulary.term(item).orElseThrow(() -> node.broken("there is no item '" + name + "'"));
        if (!kinds.contains(term.kind())) {
            throw node.broken("'" + name + "' is not " + expected + " and cannot be compared like this");
        }
        for (String code : codes) {
            if (!term.codes().contains(code)) {
                throw node.broken("'" + name + "' has no option '" + code + "'");
            }
        }
        return item;
    }

    private static SortedSet<String> codes(YamlNode node, String text) {
        SortedSet<String> codes = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            String code = part.trim();
            if (!ONE_CODE.matcher(code).matches()) {
                throw node.broken("'" + code + "' is not a code");
            }
            if (!codes.add(code)) {
                throw node.broken("'" + code + "' stands twice");
            }
        }
        return Collections.unmodifiableSortedSet(codes);
    }

    private static Operator operator(String sign) {
        return switch (sign) {
            case "<" -> Operator.LESS;
            case "<=" -> Operator.AT_MOST;
            case ">" -> Operator.GREATER;
            default -> Operator.AT_LEAST;
        };
    }
}
