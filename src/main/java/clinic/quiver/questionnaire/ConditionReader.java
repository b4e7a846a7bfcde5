package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Condition.All;
import clinic.quiver.questionnaire.Condition.Any;
import clinic.quiver.questionnaire.Condition.AtLeast;
import clinic.quiver.questionnaire.Condition.Is;
import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.questionnaire.Condition.Not;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads conditions in the notation of the clinical content. A leaf is written in words, such as {@code weakness = yes};
 * structure is a mapping with the one key {@code all}, {@code any}, {@code not} or {@code at-least}. What the vocabulary
 * does not know is refused, so that a misspelt word can never silently be false, and so is what no patient or every
 * patient meets.
 */
public final class ConditionReader {

    private final Vocabulary vocabulary;
    private final Map<String, Named> named;
    private final Set<String> rules;
    private final LeafReader leaves;
    private final PatientSearch patients;

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
        this.leaves = new LeafReader(vocabulary, this.named, this.rules);
        this.patients = new PatientSearch(vocabulary);
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
     * @throws BrokenKnowledgeException with file and line when it is not a condition of this vocabulary, or decides nothing
     */
    public Condition read(YamlNode node) {
        if (node.isText()) {
            return leaves.read(node);
        }
        Map<String, YamlNode> entries = node.entries();
        if (entries.size() != 1) {
            throw node.broken("a condition has exactly one of all, any, not, at-least; found " + entries.keySet());
        }
        Map.Entry<String, YamlNode> only = entries.entrySet().iterator().next();
        YamlNode value = only.getValue();
        return switch (only.getKey()) {
            case "all" -> decisive(node, new All(parts(value)));
            case "any" -> decisive(node, new Any(parts(value)));
            case "not" -> new Not(read(value));
            case "at-least" -> decisive(node, atLeast(value));
            default -> throw node.broken("expected all, any, not or at-least, found '" + only.getKey() + "'");
        };
    }

    /**
     * Reads the name of a number that conditions could compare, such as a laboratory value or a sum.
     *
     * @throws BrokenKnowledgeException with file and line when there is no such number
     */
    public LinkId readNumber(YamlNode node) {
        return leaves.readNumber(node);
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
        int count = node.required("count").wholeNumber();
        if (count < 1 || count > parts.size()) {
            throw node.required("count").broken("the count must be from 1 to " + parts.size());
        }
        return new AtLeast(count, parts);
    }

    private Condition decisive(YamlNode node, Condition condition) {
        if (!patients.canHold(condition)) {
            throw node.broken("no patient can meet these conditions together");
        }
        if (!patients.canFail(condition)) {
            throw node.broken("every patient meets these conditions");
        }
        return condition;
    }
}
