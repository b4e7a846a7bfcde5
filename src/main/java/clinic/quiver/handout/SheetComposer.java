package clinic.quiver.handout;

import clinic.quiver.handout.AdviceBlock.Line;
import clinic.quiver.handout.Handout.Decision;
import clinic.quiver.handout.Handout.Effect;
import clinic.quiver.handout.SheetPlan.Presence;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one sheet for one patient and keeps what was changed and why. For one sheet and one thread. */
final class SheetComposer {

    static final String FEW_FOODS = "few-foods";

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final HandoutContent content;
    private final Logic logic;
    private final HandoutRequest request;
    private final PatientFacts facts;
    private final List<AppliedRule> applied;
    private final SheetPlan plan;
    private final HandoutTexts texts;
    private final List<Decision> decisions = new ArrayList<>();
    private final Set<String> linesSoFar = new LinkedHashSet<>();

    SheetComposer(
            HandoutContent content,
            Logic logic,
            HandoutRequest request,
            PatientFacts facts,
            List<AppliedRule> applied,
            SheetPlan plan) {
        this.content = content;
        this.logic = logic;
        this.request = request;
        this.facts = facts;
        this.applied = applied;
        this.plan = plan;
        this.texts = content.texts(request.language());
    }

    Handout.Sheet compose() {
        List<AdviceBlock> blocks = new ArrayList<>();
        for (SheetPlan.Block block : plan.blocks()) {
            advice(block).ifPresent(blocks::add);
        }
        noteForClinician();
        CommonParts common = content.common();
        blocks.add(new AdviceBlock.Points(texts.heading(common.closingHeading()), plain(common.closing())));
        blocks.add(help(common));
        blocks.add(new AdviceBlock.Footer(plain(common.footer())));
        return new Handout.Sheet(plan.id(), texts.title(plan.id()), blocks);
    }

    List<Decision> decisions() {
        return decisions;
    }

    private Optional<AdviceBlock> advice(SheetPlan.Block block) {
        return switch (block) {
            case SheetPlan.Message message ->
                unlessEmpty(lines(message.lines())).map(AdviceBlock.Message::new);
            case SheetPlan.Points points ->
                unlessEmpty(lines(points.lines()))
                        .map(lines -> new AdviceBlock.Points(texts.heading(points.heading()), lines));
            case SheetPlan.Foods foods -> Optional.of(foods(foods));
            case SheetPlan.Careful careful ->
                unlessEmpty(carefulLines(careful))
                        .map(lines -> new AdviceBlock.Careful(texts.heading(careful.heading()), lines));
        };
    }

    private static Optional<List<Line>> unlessEmpty(List<Line> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    private AdviceBlock help(CommonParts common) {
        return new AdviceBlock.Help(
                texts.label("call-now"),
                filled(texts.label("call-number"), ""),
                plain(common.now()),
                texts.label("call-today"),
                line(common.today(), ""));
    }

    // --- Lines

    private List<Line> lines(List<SheetPlan.Line> planned) {
        List<Line> lines = new ArrayList<>();
        for (SheetPlan.Line line : planned) {
            lineFor(line).filter(made -> linesSoFar.add(made.id())).ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<Line> lineFor(SheetPlan.Line planned) {
        Optional<Line> line = present(planned);
        if (line.isEmpty()) {
            return line;
        }
        for (AppliedRule rule : applied) {
            if (rule.actions(SafetyAction.RemoveLines.class, plan).stream()
                    .anyMatch(action -> planned.tags().stream().anyMatch(action.tags()::contains))) {
                decide(rule.id(), Effect.LINES_REMOVED, List.of(planned.id()));
                return Optional.empty();
            }
        }
        for (AppliedRule rule : applied) {
            for (SafetyAction.ReplaceLines action : rule.actions(SafetyAction.ReplaceLines.class, plan)) {
                if (planned.tags().contains(action.tag())) {
                    decide(rule.id(), Effect.LINES_REPLACED, List.of(planned.id(), action.with()));
                    return Optional.of(line(action.with(), ""));
                }
            }
        }
        return line;
    }

    private Optional<Line> present(SheetPlan.Line planned) {
        return switch (planned.only()) {
            case Presence.Always() -> Optional.of(line(planned.id(), ""));
            case Presence.WithLab(LinkId lab) -> facts.latest(lab).map(value -> labLine(planned.id(), value));
            case Presence.WithoutLab(LinkId lab) ->
                facts.latest(lab).isPresent() ? Optional.empty() : Optional.of(line(planned.id(), ""));
            case Presence.WithNumber(LinkId item) -> number(item).map(value -> line(planned.id(), plain(value)));
        };
    }

    private Line labLine(String id, LabValue lab) {
        String date = HandoutComposer.dates(request).format(lab.taken());
        return new Line(id, filled(texts.line(id), plain(lab.value())).replace("{date}", date));
    }

    private Optional<BigDecimal> number(LinkId item) {
        return logic.reply(item, facts) instanceof Reply.Given(Answer.Quantity(BigDecimal value))
                ? Optional.of(value)
                : Optional.empty();
    }

    private List<Line> carefulLines(SheetPlan.Careful careful) {
        List<Line> lines = new ArrayList<>(lines(careful.lines()));
        if (careful.takesWarnings()) {
            for (AppliedRule rule : applied) {
                rule.actions(SafetyAction.Warn.class, plan).stream()
                        .filter(warning -> !rule.leavesWarningToOther() && linesSoFar.add(warning.line()))
                        .forEach(warning -> {
                            decide(rule.id(), Effect.WARNED, List.of(warning.line()));
                            lines.add(line(warning.line(), ""));
                        });
            }
        }
        return lines;
    }

    private List<Line> plain(List<String> lineIds) {
        return lineIds.stream().map(id -> line(id, "")).toList();
    }

    private Line line(String id, String value) {
        return new Line(id, filled(texts.line(id), value));
    }

    // Every place is filled once and in one go: a clinic's name that looks like a place stays as it is.
    private String filled(String text, String value) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(filling(place, value)));
    }

    private String filling(MatchResult place, String value) {
        return switch (place.group(1)) {
            case "value" -> value;
            case "clinic" -> request.clinic().name();
            case "phone" -> request.clinic().phone();
            case "emergency" -> request.clinic().emergencyNumber();
            case "crisis" -> request.clinic().crisisLine();
            default -> place.group();
        };
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    // --- Foods

    private AdviceBlock foods(SheetPlan.Foods planned) {
        List<FoodItem> suitable = putLast(withoutRemoved(planned.foods()));
        CommonParts common = content.common();
        if (suitable.size() < common.foodsLeast()) {
            decide(FEW_FOODS, Effect.TIPS_INSTEAD_OF_FOODS, ids(suitable));
            return new AdviceBlock.Points(texts.heading("tips"), plain(common.generalTips()));
        }
        List<FoodItem> shown = chosen(
                suitable, request.layout().largePrint() ? common.foodsShownLarge() : common.foodsShown(), common);
        boolean portions = showsPortions();
        List<AdviceBlock.Row> rows = rows(shown, portions);
        Set<String> inOrder = new LinkedHashSet<>(ids(shown));
        inOrder.addAll(ids(suitable));
        return new AdviceBlock.Foods(
                texts.heading(planned.heading()),
                texts.line(planned.intro()),
                columns(portions, rows.stream().anyMatch(row -> !row.note().isEmpty())),
                rows,
                List.copyOf(inOrder));
    }

    private List<FoodItem> withoutRemoved(List<FoodItem> foods) {
        List<FoodItem> left = new ArrayList<>(foods);
        for (AppliedRule rule : applied) {
            for (SafetyAction.RemoveFoods action : rule.actions(SafetyAction.RemoveFoods.class, plan)) {
                List<FoodItem> removed =
                        left.stream().filter(action.foods()::matches).toList();
                if (!removed.isEmpty()) {
                    decide(rule.id(), Effect.FOODS_REMOVED, ids(removed));
                    left.removeAll(removed);
                }
            }
        }
        return left;
    }

    private List<FoodItem> putLast(List<FoodItem> foods) {
        List<FoodItem> ordered = foods;
        for (AppliedRule rule : applied) {
            for (SafetyAction.FoodsLast action : rule.actions(SafetyAction.FoodsLast.class, plan)) {
                List<FoodItem> last =
                        ordered.stream().filter(action.foods()::matches).toList();
                if (!last.isEmpty()) {
                    decide(rule.id(), Effect.FOODS_LAST, ids(last));
                    List<FoodItem> reordered = new ArrayList<>(ordered);
                    reordered.removeAll(last);
                    reordered.addAll(last);
                    ordered = reordered;
                }
            }
        }
        return ordered;
    }

    // Variety first: a list of one group of foods alone helps nobody who dislikes it.
    private static List<FoodItem> chosen(List<FoodItem> suitable, int most, CommonParts common) {
        Set<FoodItem> chosen = new LinkedHashSet<>();
        Map<String, Integer> ofGroup = new HashMap<>();
        for (FoodItem food : suitable) {
            if (chosen.size() < most && ofGroup.merge(food.group(), 1, Integer::sum) <= common.fromOneGroup()) {
                chosen.add(food);
            }
        }
        for (FoodItem food : suitable) {
            if (chosen.size() < most) {
                chosen.add(food);
            }
        }
        return suitable.stream().filter(chosen::contains).toList();
    }

    private boolean showsPortions() {
        boolean shows = true;
        for (AppliedRule rule : applied) {
            if (!rule.actions(SafetyAction.HidePortions.class, plan).isEmpty()) {
                decide(rule.id(), Effect.PORTIONS_HIDDEN, List.of());
                shows = false;
            }
        }
        return shows;
    }

    private List<String> columns(boolean portions, boolean notes) {
        List<String> columns = new ArrayList<>(List.of(texts.label("food")));
        if (portions) {
            columns.add(texts.label("portion"));
        }
        if (notes) {
            columns.add(texts.label("note"));
        }
        return List.copyOf(columns);
    }

    private List<AdviceBlock.Row> rows(List<FoodItem> foods, boolean portions) {
        Map<String, Set<String>> notes = notes(foods);
        return foods.stream()
                .map(food -> new AdviceBlock.Row(
                        food.id(),
                        texts.food(food.id()),
                        portions ? Optional.of(texts.portion(food.id())) : Optional.empty(),
                        String.join(" ", notes.getOrDefault(food.id(), Set.of()))))
                .toList();
    }

    private Map<String, Set<String>> notes(List<FoodItem> foods) {
        Map<String, Set<String>> notes = new HashMap<>();
        for (AppliedRule rule : applied) {
            for (SafetyAction.MarkFoods action : rule.actions(SafetyAction.MarkFoods.class, plan)) {
                List<FoodItem> marked =
                        foods.stream().filter(action.foods()::matches).toList();
                if (!marked.isEmpty()) {
                    decide(rule.id(), Effect.FOODS_MARKED, ids(marked));
                    marked.forEach(food -> notes.computeIfAbsent(food.id(), id -> new LinkedHashSet<>())
                            .add(texts.foodNote(action.note())));
                }
            }
        }
        return notes;
    }

    // --- For the clinician

    private void noteForClinician() {
        applied.stream()
                .filter(rule -> !rule.actions(SafetyAction.Note.class, plan).isEmpty())
                .forEach(rule -> decide(rule.id(), Effect.NOTE, List.of()));
    }

    private void decide(String ruleId, Effect effect, List<String> subjects) {
        decisions.add(new Decision(plan.id(), ruleId, effect, subjects));
    }

    private static List<String> ids(List<FoodItem> foods) {
        return foods.stream().map(FoodItem::id).toList();
    }
}
