package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Condition.Compare;
import clinic.quiver.questionnaire.Condition.Has;
import clinic.quiver.questionnaire.Condition.Is;
import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.questionnaire.Condition.Not;
import clinic.quiver.questionnaire.Condition.OneOf;
import clinic.quiver.questionnaire.Condition.Only;
import clinic.quiver.questionnaire.Condition.Operator;
import clinic.quiver.questionnaire.Vocabulary.Term;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the leaf of a condition: {@code weakness = yes}, {@code onset-band in [today, days-1-7]}, {@code meds has any
 * [ppi, digoxin]}, {@code twitch-sites only [eyelid]}, {@code age >= 40}, {@code D.power}, {@code fired U19}.
 */
final class LeafReader {

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

    private final TermReader terms;
    private final Map<String, Named> named;
    private final Set<String> rules;

    LeafReader(Vocabulary vocabulary, Map<String, Named> named, Set<String> rules) {
        this.terms = new TermReader(vocabulary);
        this.named = named;
        this.rules = rules;
    }

    private record Form(Pattern pattern, FormReader reader) {}

    private interface FormReader {
        Condition read(YamlNode node, Matcher leaf);
    }

    /**
     * Reads a leaf.
     *
     * @throws BrokenKnowledgeException with file and line when it is not one of this vocabulary
     */
    Condition read(YamlNode node) {
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(node.text());
            if (matcher.matches()) {
                return form.reader().read(node, matcher);
            }
        }
        throw node.broken("not a condition: '" + node.text() + "'");
    }

    /** Reads the name of a number. */
    LinkId readNumber(YamlNode node) {
        terms.number(node, node.text());
        return LinkId.of(node.text());
    }

    private Condition equalsLeaf(YamlNode node, Matcher leaf) {
        Is is = new Is(terms.choice(node, leaf.group(1), Set.of(leaf.group(3))), leaf.group(3));
        return leaf.group(2).equals("=") ? is : new Not(is);
    }

    private Condition oneOfLeaf(YamlNode node, Matcher leaf) {
        SortedSet<String> codes = codes(node, leaf.group(2));
        return new OneOf(terms.choice(node, leaf.group(1), codes), codes);
    }

    private Condition hasLeaf(YamlNode node, Matcher leaf) {
        SortedSet<String> codes = codes(node, leaf.group(2));
        return new Has(terms.list(node, leaf.group(1), codes), codes);
    }

    private Condition onlyLeaf(YamlNode node, Matcher leaf) {
        SortedSet<String> codes = codes(node, leaf.group(2));
        return new Only(terms.list(node, leaf.group(1), codes), codes);
    }

    private Condition compareLeaf(YamlNode node, Matcher leaf) {
        Term term = terms.number(node, leaf.group(1));
        Operator operator = operator(leaf.group(2));
        BigDecimal bound = new BigDecimal(leaf.group(3));
        ForegoneComparison.refuse(node, operator, bound, term);
        return new Compare(LinkId.of(leaf.group(1)), operator, bound);
    }

    private Named namedCondition(YamlNode node, String name) {
        Named condition = named.get(name);
        if (condition == null) {
            throw node.broken("there is no named condition '" + name + "' above this one");
        }
        return condition;
    }

    private Is firedRule(YamlNode node, String rule) {
        if (!rules.contains(rule)) {
            throw node.broken("there is no rule '" + rule + "' that this condition may ask for");
        }
        return ConditionReader.fired(rule);
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
        return Arrays.stream(Operator.values())
                .filter(operator -> operator.sign().equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no comparison: " + sign));
    }
}
