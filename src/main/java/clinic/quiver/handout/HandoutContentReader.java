package clinic.quiver.handout;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.ConditionReader;
import java.util.List;
import java.util.Map;

/** Reads foods, sheets, safety rules and their words, and refuses content that could print a gap or miss a rule. */
public final class HandoutContentReader {

    private static final String SAFETY = "safety.yaml";

    private HandoutContentReader() {}

    /**
     * Reads the content of the handouts.
     *
     * @param conditions a reader that knows the rules and named conditions of the triage
     * @throws BrokenKnowledgeException with file and line when it cannot be used
     */
    public static HandoutContent read(Knowledge knowledge, ConditionReader conditions) {
        KnownTexts texts = KnownTexts.read(knowledge);
        Map<String, FoodItem> foods = FoodsReader.read(knowledge, texts);
        SheetsReader reader = new SheetsReader(texts, foods, conditions);
        Map<String, SheetPlan> sheets = reader.sheets(knowledge);
        CommonParts common = reader.common(knowledge);
        FoodFilterReader filters = new FoodFilterReader(foods.values());
        List<SafetyRule> rules = new SafetyRulesReader(texts, filters, sheets, conditions).read(knowledge.yaml(SAFETY));
        return new HandoutContent(knowledge.version(), foods, sheets, common, rules, texts.all());
    }
}
