package clinic.quiver.handout;

import clinic.quiver.handout.DailyAmounts.Row;
import clinic.quiver.handout.DailyAmounts.State;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a patient needs in a day (Clinical knowledge base, 4.1).
 *
 * @param rows the groups the patient can belong to: one of each sex when the sex is not known to be one of the two, and
 *     one with and one without a pregnancy that is not ruled out; no average is made
 */
public record DailyNeeds(List<Row> rows) {

    private static final LinkId AGE = LinkId.of("age");
    private static final LinkId SEX = LinkId.of("sex-birth");
    private static final LinkId PREGNANCY = LinkId.of("pregnancy");
    private static final LinkId BREASTFEEDING = LinkId.of("breastfeeding");

    public DailyNeeds {
        rows = List.copyOf(rows);
    }

    /** The needs of the patient who gave these answers; without rows when the age is not known. */
    static DailyNeeds of(Answers answers, DailyAmounts amounts) {
        if (!(answers.reply(AGE) instanceof Reply.Given(Answer.Quantity(BigDecimal age)))) {
            return new DailyNeeds(List.of());
        }
        String sex = code(answers, SEX).orElse("unknown");
        List<Row> rows = new ArrayList<>();
        for (State state : states(answers, sex)) {
            List<Row> ofState = amounts.rowsFor(age.intValue(), sex, state);
            rows.addAll(ofState.isEmpty() ? amounts.rowsFor(age.intValue(), sex, State.NONE) : ofState);
        }
        return new DailyNeeds(rows.stream().distinct().toList());
    }

    private static Set<State> states(Answers answers, String sex) {
        if (sex.equals("male")) {
            return EnumSet.of(State.NONE);
        }
        Set<State> states = EnumSet.noneOf(State.class);
        if (answers.reply(PREGNANCY) instanceof Reply.Given(Answer answer)) {
            boolean pregnant = answer.equals(new Answer.Choice("pregnant"));
            boolean notPregnant =
                    answer.equals(new Answer.Choice("no")) || answer.equals(new Answer.Choice("birth-6w"));
            if (pregnant) {
                return EnumSet.of(State.PREGNANT);
            }
            states.add(notPregnant ? State.NONE : State.PREGNANT);
        }
        if (answers.reply(BREASTFEEDING) instanceof Reply.Given(Answer answer)
                && !answer.equals(new Answer.YesNo(false))) {
            states.add(State.BREASTFEEDING);
            if (answer.equals(new Answer.YesNo(true))) {
                states.remove(State.NONE);
                return states;
            }
        }
        states.add(State.NONE);
        return states;
    }

    private static Optional<String> code(Answers answers, LinkId item) {
        return answers.reply(item) instanceof Reply.Given(Answer.Choice(String code))
                ? Optional.of(code)
                : Optional.empty();
    }

    /** What is needed of a nutrient by the group that needs most; empty when the age is not known. */
    public Optional<BigDecimal> most(Nutrient nutrient) {
        return rows.stream().map(nutrient::neededBy).max(Comparator.naturalOrder());
    }

    /** The limit of the group that may have least; empty where none is set. */
    public Optional<BigDecimal> limit(Nutrient nutrient) {
        return rows.stream().map(nutrient::limitOf).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** The most magnesium in pills of the group that may have least, in milligrams; empty where none is set. */
    public Optional<BigDecimal> limitOfMagnesiumPills() {
        return rows.stream()
                .map(Row::magnesiumSupplementLimitMg)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** What each group needs, in the order of the table. */
    public Collection<BigDecimal> all(Nutrient nutrient) {
        return rows.stream().map(nutrient::neededBy).distinct().toList();
    }
}
