package clinic.quiver.handout;

import clinic.quiver.handout.AdviceBlock.Line;
import clinic.quiver.handout.AdviceBlock.Serving;
import clinic.quiver.handout.AdviceBlock.Total;
import clinic.quiver.handout.Handout.Effect;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The day's plate of one sheet in the patient's words. */
final class SheetPlate {

    private final SheetRules rules;
    private final SheetWords words;
    private final SheetLines lines;
    private final SheetFoods foods;
    private final Function<SheetPlan.Plate, DayPlate> days;

    SheetPlate(
            SheetRules rules,
            SheetWords words,
            SheetLines lines,
            SheetFoods foods,
            Function<SheetPlan.Plate, DayPlate> days) {
        this.rules = rules;
        this.words = words;
        this.lines = lines;
        this.foods = foods;
        this.days = days;
    }

    /** The day; empty when no honest one can be put together, which the clinician is told. */
    Optional<AdviceBlock> of(SheetPlan.Plate planned) {
        return switch (days.apply(planned)) {
            case DayPlate.Reached day -> Optional.of(plate(planned, day));
            case DayPlate.None none -> {
                rules.decide(none.reason().id(), Effect.NO_PLATE, List.of());
                yield Optional.empty();
            }
        };
    }

    private AdviceBlock plate(SheetPlan.Plate planned, DayPlate.Reached day) {
        HandoutTexts texts = words.texts();
        return new AdviceBlock.Plate(
                texts.heading(planned.heading()),
                said(planned, day),
                List.of(
                        texts.label("food"),
                        texts.label("portion"),
                        texts.label(planned.nutrient().label())),
                day.portions().stream()
                        .map(each -> serving(day.nutrient(), each))
                        .toList(),
                new Total(texts.label("together"), amount(day.nutrient(), day.total())));
    }

    private List<Line> said(SheetPlan.Plate planned, DayPlate.Reached day) {
        List<Line> said = new ArrayList<>();
        lines.of(day.needs().size() == 1 ? planned.need() : planned.needs(), needs(day))
                .ifPresent(said::add);
        day.now()
                .flatMap(now -> lines.of(planned.now(), amount(day.nutrient(), now)))
                .ifPresent(said::add);
        planned.limit()
                .flatMap(line -> day.limit().flatMap(limit -> lines.of(line, amount(day.nutrient(), limit))))
                .ifPresent(said::add);
        return said;
    }

    private String needs(DayPlate.Reached day) {
        String or = " " + words.texts().label("or") + " ";
        String numbers = day.needs().stream().sorted().map(this::number).collect(Collectors.joining(or));
        return withUnit(day.nutrient(), numbers);
    }

    private Serving serving(Nutrient nutrient, DayPlate.Portions each) {
        FoodItem food = each.food();
        String portion = words.texts().portion(food.id());
        return new Serving(
                food.id(),
                words.texts().food(food.id()),
                each.count() == 1 ? portion : portion + words.label("times", Integer.toString(each.count())),
                amount(nutrient, PlatePlanner.total(nutrient, List.of(each))),
                foods.note(food));
    }

    private String amount(Nutrient nutrient, BigDecimal amount) {
        return withUnit(nutrient, number(amount));
    }

    private String withUnit(Nutrient nutrient, String number) {
        return number + "\u00A0" + words.texts().label(nutrient.unit());
    }

    private String number(BigDecimal amount) {
        return NumberFormat.getNumberInstance(words.texts().language().locale()).format(amount);
    }
}
