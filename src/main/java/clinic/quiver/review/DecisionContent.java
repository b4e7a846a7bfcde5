package clinic.quiver.review;

import clinic.quiver.access.ClinicSettings;
import clinic.quiver.handout.HandoutContent;
import clinic.quiver.handout.HandoutContentReader;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.observation.ExaminationContent;
import clinic.quiver.observation.ExaminationTexts;
import clinic.quiver.observation.lab.LabCatalogueReader;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Edition;
import clinic.quiver.triage.RuleBookReader;
import clinic.quiver.triage.TriageLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the clinical content offers to a clinician who decides: orders, and advice for a patient who goes home. */
public final class DecisionContent {

    /**
     * Something that can be ordered, with what suggests it (Clinical knowledge base, 3.1).
     *
     * @param fromLevel suggested from this level on; empty when the level alone suggests nothing
     * @param scores the least points of a deficiency score, by the nutrient's code
     */
    record Order(String code, Optional<TriageLevel> fromLevel, Set<String> rules, Map<String, Integer> scores) {

        boolean isSuggestedBy(Assessment assessment) {
            boolean byLevel = fromLevel
                    .filter(level -> assessment.level().compareTo(level) <= 0)
                    .isPresent();
            boolean byRule = assessment.findings().stream()
                    .anyMatch(finding -> finding.kind().counts() && rules.contains(finding.ruleId()));
            boolean byScore = assessment.scores().stream()
                    .anyMatch(score -> score.points()
                            >= scores.getOrDefault(score.nutrient().code(), Integer.MAX_VALUE));
            return byLevel || byRule || byScore;
        }
    }

    /** Advice in one language, with places for the clinic's numbers still open. */
    record Advice(String name, String words) {}

    private final List<Order> orders;
    private final Map<Language, Map<String, String>> orderNames;
    private final Map<Language, Map<String, Advice>> safetyNet;
    private final Map<Language, Map<String, String>> letterHeadings;

    DecisionContent(
            List<Order> orders,
            Map<Language, Map<String, String>> orderNames,
            Map<Language, Map<String, Advice>> safetyNet,
            Map<Language, Map<String, String>> letterHeadings) {
        this.orders = List.copyOf(orders);
        this.orderNames = orderNames;
        this.safetyNet = safetyNet;
        this.letterHeadings = letterHeadings;
    }

    /**
     * Reads everything that examination, laboratory and decision take from a content that is not running, and keeps
     * nothing of it.
     *
     * @param edition the same content's questionnaire and rule book
     * @throws clinic.quiver.knowledge.BrokenKnowledgeException with file and line when it cannot be used
     */
    public static void check(Knowledge knowledge, Edition edition) {
        HandoutContent handouts = HandoutContentReader.read(
                knowledge, RuleBookReader.conditionsAfter(edition.ruleBook(), edition.questionnaire()));
        new DecisionContentReader(knowledge, edition.ruleBook(), handouts).read();
        LabPanels.read(knowledge, LabCatalogueReader.read(knowledge), edition.ruleBook());
        ExaminationTexts.read(knowledge, ExaminationContent.read(knowledge, edition.questionnaire()));
    }

    /** The codes of everything that can be ordered, in the order of the content. */
    public List<String> orders() {
        return orders.stream().map(Order::code).toList();
    }

    /** The codes of what an assessment suggests. */
    public List<String> suggestedBy(Assessment assessment) {
        return orders.stream()
                .filter(order -> order.isSuggestedBy(assessment))
                .map(Order::code)
                .toList();
    }

    /** The name of an order; its code when only an earlier content had it. */
    public String order(String code, Language language) {
        return orderNames.getOrDefault(language, Map.of()).getOrDefault(code, code);
    }

    /** What a referral letter has to say first because of a rule; empty when nothing. */
    public Optional<String> letterHeading(String ruleId, Language language) {
        return Optional.ofNullable(
                letterHeadings.getOrDefault(language, Map.of()).get(ruleId));
    }

    /** The clinic's advice for a patient who goes home, as name and words. */
    public Map<String, String> safetyNet(Language language, ClinicSettings clinic) {
        Map<String, String> byName = new LinkedHashMap<>();
        safetyNet
                .getOrDefault(language, Map.of())
                .values()
                .forEach(advice -> byName.put(
                        advice.name(),
                        advice.words()
                                .replace("{emergency}", clinic.emergencyNumber())
                                .replace("{crisis}", clinic.crisisLine())
                                .replace("{phone}", clinic.phone())));
        return byName;
    }
}
