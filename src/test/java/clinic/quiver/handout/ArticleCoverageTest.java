package clinic.quiver.handout;

import static clinic.quiver.handout.TestPatient.CONTENT;
import static clinic.quiver.handout.TestPatient.QUESTIONNAIRE;
import static clinic.quiver.handout.TestPatient.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.Scoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything that the article names is asked for, assessed and reported. */
class ArticleCoverageTest {

    /** What has to be asked, assessed and told; foods and advice have to reach the patient. */
    private static final Set<String> DECIDES =
            Set.of("symptom", "cause", "deficiency", "red-flag", "benign", "examination");

    private static final Set<String> ADVISES = Set.of("food", "advice");
    private static final Knowledge KNOWLEDGE = Knowledge.builtIn();

    @TestFactory
    Stream<DynamicTest> every_statement_is_covered() throws IOException {
        return statements().stream()
                .map(node -> DynamicTest.dynamicTest(node.required("statement").text(), () -> judge(node)));
    }

    @Test
    void no_statement_stands_twice() throws IOException {
        assertThat(statements().stream().map(node -> node.required("statement").text()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(80);
    }

    private static List<YamlNode> statements() throws IOException {
        String file = "article-coverage.yaml";
        return YamlNode.parse(file, Files.readString(Path.of("src/test/resources", file)))
                .list();
    }

    private static void judge(YamlNode node) {
        node.allowingOnly(Set.of("statement", "kind", "asked", "assessed", "rules", "sheets"));
        Set<LinkId> asked = new HashSet<>();
        texts(node, "asked").forEach(item -> asked.add(LinkId.of(item)));
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(QUESTIONNAIRE.find(item)).isPresent());
        texts(node, "rules").forEach(ArticleCoverageTest::hasWords);
        Map<String, YamlNode> sheets =
                node.optional("sheets").map(YamlNode::entries).orElse(Map.of());
        sheets.forEach((sheet, parts) -> assertThat(partsOf(sheet)).as(sheet).containsAll(parts.texts()));
        List<String> assessed = texts(node, "assessed");
        assessed.forEach(id -> assertThat(itemsOf(id)).as(id).containsAnyElementsOf(asked));
        String kind = node.required("kind").text();
        if (ADVISES.contains(kind)) {
            assertThat(sheets).isNotEmpty();
            return;
        }
        assertThat(kind).isIn(DECIDES);
        assertThat(texts(node, "rules").size() + sheets.size()).isPositive();
        Set<LinkId> decided = new HashSet<>();
        assessed.forEach(id -> decided.addAll(itemsOf(id)));
        assertThat(decided).containsAll(asked);
    }

    private static List<String> texts(YamlNode node, String key) {
        return node.optional(key).map(YamlNode::texts).orElse(List.of());
    }

    private static void hasWords(String rule) {
        for (Language language : Language.values()) {
            YamlNode words = KNOWLEDGE.yaml("text/" + language.code() + "/rules.yaml");
            assertThat(words.required("rules").required(rule).required("sees").text())
                    .isNotBlank();
        }
    }

    /** Every item that a rule or score decides by. */
    private static Set<LinkId> itemsOf(String id) {
        return RULES.rule(id)
                .map(rule -> RULES.logic().itemsOf(rule.when()))
                .orElseGet(() -> scoring(id).groups().stream()
                        .flatMap(group -> group.features().stream())
                        .flatMap(feature -> feature.alternatives().stream())
                        .flatMap(feature -> RULES.logic().itemsOf(feature.when()).stream())
                        .collect(Collectors.toSet()));
    }

    private static Scoring scoring(String score) {
        return RULES.scorings().stream()
                .filter(scoring -> scoring.nutrient().score().value().equals(score))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no rule or score " + score));
    }

    /** The foods and lines that a sheet can show, and the lines that stand on every sheet. */
    private static Set<String> partsOf(String sheet) {
        Set<String> parts = new HashSet<>();
        for (SheetPlan.Block block : CONTENT.sheet(sheet).blocks()) {
            switch (block) {
                case SheetPlan.Message message -> addLines(message.lines(), parts);
                case SheetPlan.Points points -> addLines(points.lines(), parts);
                case SheetPlan.Careful careful -> addLines(careful.lines(), parts);
                case SheetPlan.Plate plate -> addLines(List.of(plate.need(), plate.needs(), plate.now()), parts);
                case SheetPlan.Results _, SheetPlan.OwnWords _ -> {}
                case SheetPlan.Foods foods -> {
                    parts.add(foods.intro());
                    foods.foods().forEach(food -> parts.add(food.id()));
                }
            }
        }
        CommonParts common = CONTENT.common();
        Stream.of(common.generalTips(), common.closing(), common.now(), common.footer())
                .forEach(parts::addAll);
        parts.add(common.today());
        return parts;
    }

    private static void addLines(List<SheetPlan.Line> lines, Set<String> parts) {
        lines.forEach(line -> parts.add(line.id()));
    }
}
