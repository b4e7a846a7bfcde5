package clinic.quiver.handout;

import clinic.quiver.handout.AdviceBlock.Line;
import clinic.quiver.handout.Handout.Decision;
import clinic.quiver.handout.Handout.Effect;
import clinic.quiver.questionnaire.Logic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one sheet for one patient and keeps what was changed and why. For one sheet and one thread. */
final class SheetComposer {

    static final String FEW_FOODS = "few-foods";

    private final CommonParts common;
    private final SheetPlan plan;
    private final SheetRules rules;
    private final SheetWords words;
    private final SheetLines lines;
    private final SheetFoods foods;
    private final SheetPlate plate;
    private final Consultation consultation;

    SheetComposer(
            HandoutContent content,
            Logic logic,
            DayPlates plates,
            HandoutRequest request,
            PatientFacts facts,
            List<AppliedRule> applied,
            SheetPlan plan) {
        this.common = content.common();
        this.plan = plan;
        this.consultation = request.consultation();
        this.rules = new SheetRules(applied, plan);
        this.words = new SheetWords(content.texts(request.language()), request.clinic());
        this.lines = new SheetLines(logic, facts, rules, words, HandoutComposer.dates(request));
        this.foods = new SheetFoods(
                rules, words, common, request.layout().largePrint() ? common.foodsShownLarge() : common.foodsShown());
        this.plate = new SheetPlate(
                rules, words, lines, foods, planned -> plates.of(planned.nutrient(), plan, facts, applied));
    }

    Handout.Sheet compose() {
        List<AdviceBlock> blocks = new ArrayList<>();
        for (SheetPlan.Block block : plan.blocks()) {
            advice(block, blocks).ifPresent(blocks::add);
        }
        rules.actingIds(SafetyAction.Note.class).forEach(rule -> rules.decide(rule, Effect.NOTE, List.of()));
        blocks.add(
                new AdviceBlock.Points(words.texts().heading(common.closingHeading()), words.lines(common.closing())));
        blocks.add(new AdviceBlock.Help(
                words.texts().label("call-now"),
                words.label("call-number"),
                words.lines(common.now()),
                words.texts().label("call-today"),
                words.line(common.today())));
        blocks.add(new AdviceBlock.Footer(words.lines(common.footer())));
        return new Handout.Sheet(plan.id(), words.texts().title(plan.id()), blocks);
    }

    List<Decision> decisions() {
        return rules.decisions();
    }

    private Optional<AdviceBlock> advice(SheetPlan.Block block, List<AdviceBlock> above) {
        return switch (block) {
            case SheetPlan.Message message ->
                unlessEmpty(lines.of(message.lines())).map(AdviceBlock.Message::new);
            case SheetPlan.Points points ->
                unlessEmpty(lines.of(points.lines()))
                        .map(made -> new AdviceBlock.Points(words.texts().heading(points.heading()), made));
            case SheetPlan.Results(String heading) ->
                Optional.of(results(words.texts().heading(heading)));
            case SheetPlan.OwnWords(String heading) ->
                consultation
                        .wordsFor(plan.id())
                        .map(said -> new AdviceBlock.Points(
                                words.texts().heading(heading),
                                said.lines()
                                        .filter(line -> !line.isBlank())
                                        .map(line -> new Line("own-words", line.strip()))
                                        .toList()));
            case SheetPlan.Foods planned -> Optional.of(foods.of(planned));
            // Where general tips stand in place of a list of foods, too few are left for a day as well.
            case SheetPlan.Plate planned ->
                above.stream().anyMatch(AdviceBlock.Foods.class::isInstance) ? plate.of(planned) : Optional.empty();
            case SheetPlan.Careful careful ->
                unlessEmpty(lines.of(careful))
                        .map(made -> new AdviceBlock.Careful(words.texts().heading(careful.heading()), made));
        };
    }

    private AdviceBlock results(String heading) {
        HandoutTexts texts = words.texts();
        return new AdviceBlock.Results(
                heading,
                List.of(texts.label("test"), texts.label("result"), texts.label("usual"), texts.label("meaning")),
                consultation.results().stream()
                        .map(result -> List.of(
                                result.test(),
                                result.result(),
                                result.usual(),
                                texts.label(result.where().label())))
                        .toList());
    }

    private static Optional<List<Line>> unlessEmpty(List<Line> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }
}
