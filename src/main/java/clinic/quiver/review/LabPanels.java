package clinic.quiver.review;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Nutrient;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.TriageLevel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The panels of {@code lab-panels.yaml}. */
public final class LabPanels {

    private static final String FILE = "lab-panels.yaml";

    private final List<LabPanel> panels;

    private LabPanels(List<LabPanel> panels) {
        this.panels = List.copyOf(panels);
    }

    /** The panels that what triage found asks for, in the order of the content. */
    public List<LabPanel> suggestedBy(Assessment assessment) {
        return panels.stream().filter(panel -> panel.isSuggestedBy(assessment)).toList();
    }

    /**
     * Reads the panels.
     *
     * @throws clinic.quiver.knowledge.BrokenKnowledgeException with file and line when they cannot be used
     */
    static LabPanels read(Knowledge knowledge, LabCatalogue catalogue, RuleBook ruleBook) {
        Map<String, LabPanel> panels = new LinkedHashMap<>();
        for (YamlNode node : knowledge.yaml(FILE).list()) {
            LabPanel panel = new Reading(node, catalogue, ruleBook, panels).panel();
            if (panels.put(panel.id(), panel) != null) {
                throw node.required("id").broken("the panel '" + panel.id() + "' stands twice");
            }
        }
        return new LabPanels(new ArrayList<>(panels.values()));
    }

    private record Reading(YamlNode node, LabCatalogue catalogue, RuleBook ruleBook, Map<String, LabPanel> before) {

        LabPanel panel() {
            node.allowingOnly(Set.of("id", "names", "level", "findings", "score", "with", "tests", "besides"));
            return new LabPanel(
                    node.required("id").text(),
                    words(node.required("names")),
                    node.optional("level").map(level -> level.oneOf(TriageLevel.values(), TriageLevel::name)),
                    findings(),
                    scores(),
                    tests(),
                    node.optional("besides").map(Reading::words).orElse(Map.of()));
        }

        private static Map<Language, String> words(YamlNode node) {
            Map<Language, String> words = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                words.put(language, node.required(language.code()).text());
            }
            return words;
        }

        private Set<String> findings() {
            Set<String> findings = new HashSet<>();
            for (YamlNode rule : node.optional("findings").map(YamlNode::list).orElse(List.of())) {
                if (ruleBook.rule(rule.text()).isEmpty()) {
                    throw rule.broken("there is no rule '" + rule.text() + "'");
                }
                findings.add(rule.text());
            }
            return findings;
        }

        private Map<Nutrient, Integer> scores() {
            Map<Nutrient, Integer> scores = new EnumMap<>(Nutrient.class);
            Optional<YamlNode> score = node.optional("score");
            score.ifPresent(node -> node.allowingOnly(Set.of("mg", "ca", "k", "d")));
            for (Nutrient nutrient : Nutrient.values()) {
                score.flatMap(found -> found.optional(nutrient.code()))
                        .ifPresent(points -> scores.put(nutrient, points.wholeNumber()));
            }
            return scores;
        }

        private List<LinkId> tests() {
            Set<LinkId> tests = new LinkedHashSet<>();
            for (YamlNode other : node.optional("with").map(YamlNode::list).orElse(List.of())) {
                LabPanel panel = before.get(other.text());
                if (panel == null) {
                    throw other.broken("there is no panel '" + other.text() + "' above");
                }
                tests.addAll(panel.tests());
            }
            for (YamlNode test : node.required("tests").list()) {
                if (catalogue.find(LinkId.of(test.text())).isEmpty()) {
                    throw test.broken("there is no test '" + test.text() + "'");
                }
                tests.add(LinkId.of(test.text()));
            }
            return List.copyOf(tests);
        }
    }
}
