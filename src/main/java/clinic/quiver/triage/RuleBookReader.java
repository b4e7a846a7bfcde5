package clinic.quiver.triage;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.questionnaire.ConditionReader;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.Sum;
import clinic.quiver.questionnaire.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rules, floors, scores and the choice of sheets, and refuses what could leave a danger unseen. */
public final class RuleBookReader {

    /** The order in which findings are shown. */
    private static final List<String> RULE_FILES = List.of(
            "rules/emergency.yaml",
            "rules/urgent.yaml",
            "rules/soon.yaml",
            "rules/routine.yaml",
            "rules/self-care.yaml",
            "rules/labs.yaml");

    private final Knowledge knowledge;
    private final Questionnaire questionnaire;
    private final NamedConditionsReader named = new NamedConditionsReader();

    private RuleBookReader(Knowledge knowledge, Questionnaire questionnaire) {
        this.knowledge = knowledge;
        this.questionnaire = questionnaire;
    }

    /**
     * Reads the rule book of this content.
     *
     * @param questionnaire what its conditions may speak of
     * @throws BrokenKnowledgeException with file and line when it cannot be used
     */
    public static RuleBook read(Knowledge knowledge, Questionnaire questionnaire) {
        return new RuleBookReader(knowledge, questionnaire).read();
    }

    /**
     * A reader for conditions that may use everything a result knows: named conditions, scores and {@code fired U19}.
     * They are evaluated over {@link TriageResult#over}.
     */
    public static ConditionReader conditionsAfter(RuleBook ruleBook, Questionnaire questionnaire) {
        Map<String, Named> byName = new HashMap<>();
        ruleBook.namedConditions().forEach(condition -> byName.put(condition.name(), condition));
        return new ConditionReader(withScores(questionnaire.vocabulary()), byName).withRules(ids(ruleBook.rules()));
    }

    private RuleBook read() {
        named.read(knowledge.yaml("conditions.yaml"), new ConditionReader(questionnaire.vocabulary(), Map.of()));
        List<Named> shared = named.all();
        ConditionReader conditions = new ConditionReader(withScores(questionnaire.vocabulary()), named.byName());
        ProvenanceReader provenance = new ProvenanceReader(knowledge);
        RuleExamplesReader examples = new RuleExamplesReader(questionnaire);
        RuleReader ruleReader = new RuleReader(conditions, provenance, examples);
        List<Rule> rules = readRules(ruleReader);
        List<Floor> floors =
                new FloorsReader(questionnaire, ruleReader, provenance, examples).read(knowledge.yaml("floors.yaml"));
        YamlNode scoresFile = knowledge.yaml("scores.yaml");
        ScoresReader scores = new ScoresReader(questionnaire, named);
        List<Scoring> scorings = scores.read(scoresFile);
        YamlNode bands = scoresFile.required("bands").allowingOnly(Set.of("moderate", "high"));
        ConditionReader afterwards =
                new ConditionReader(withScores(questionnaire.vocabulary()), named.byName()).withRules(ids(rules));
        HandoutChoiceReader sheets = new HandoutChoiceReader(knowledge, afterwards, named);
        RuleBook.Content content = new RuleBook.Content(
                knowledge.version(),
                shared,
                rules,
                floors,
                scorings,
                scores.readDefaults(scoresFile),
                bands.required("moderate").wholeNumber(),
                bands.required("high").wholeNumber(),
                provenance.read(scoresFile),
                sheets.readEverySheetBlocked(),
                sheets.readSheets());
        List<Sum> sums = new ArrayList<>(questionnaire.sums());
        sums.addAll(scores.sums());
        return new RuleBook(content, new Logic(sums));
    }

    private List<Rule> readRules(RuleReader reader) {
        Set<String> files = new LinkedHashSet<>(RULE_FILES);
        files.addAll(knowledge.filesIn("rules/"));
        List<Rule> rules = new ArrayList<>();
        for (String file : files) {
            knowledge.yaml(file).list().forEach(node -> rules.add(reader.read(node)));
        }
        return List.copyOf(rules);
    }

    private static Set<String> ids(Collection<Rule> rules) {
        Set<String> ids = new HashSet<>();
        rules.forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    private static Vocabulary withScores(Vocabulary vocabulary) {
        return vocabulary.withCounts(
                Arrays.stream(Nutrient.values()).map(Nutrient::score).toList());
    }
}
