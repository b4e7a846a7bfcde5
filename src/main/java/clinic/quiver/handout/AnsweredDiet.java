package clinic.quiver.handout;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Roughly what the diet that a patient told of gives in a day (design: the mean of a few usual foods stands for each
 * question; other food is not counted).
 */
public final class AnsweredDiet {

    private static final String FILE = "answered-diet.csv";
    private static final Set<String> COLUMNS = Set.of("item", "days", "sources-of", "foods");
    private static final MathContext ABOUT = new MathContext(2, RoundingMode.HALF_UP);

    private final List<Question> questions;

    private AnsweredDiet(List<Question> questions) {
        this.questions = List.copyOf(questions);
    }

    /**
     * A question of the questionnaire about food.
     *
     * @param days how many days it counts portions of
     * @param sourcesOf what it is a chief source of, by the names of the table of foods
     * @param foods what a portion of it usually is
     */
    private record Question(LinkId item, int days, Set<String> sourcesOf, List<FoodItem> foods) {}

    /**
     * Reads what the questions stand for.
     *
     * @throws BrokenKnowledgeException with file and line when it cannot be used
     */
    static AnsweredDiet read(Knowledge knowledge, HandoutContent content) {
        return new AnsweredDiet(CsvTable.read(FILE, knowledge.text(FILE), COLUMNS).stream()
                .map(row -> question(row, content))
                .toList());
    }

    private static Question question(CsvTable.Row row, HandoutContent content) {
        List<FoodItem> foods = row.words("foods").stream()
                .map(id -> content.food(id).orElseThrow(() -> row.broken("there is no food '" + id + "'")))
                .toList();
        if (foods.isEmpty() || row.requiredCount("days") < 1) {
            throw row.broken("expected foods and a number of days");
        }
        return new Question(
                LinkId.of(row.text("item")), row.requiredCount("days"), Set.copyOf(row.words("sources-of")), foods);
    }

    /**
     * About how much of a nutrient the answered diet gives in a day, to two digits; empty when a question about its chief
     * sources was not answered.
     */
    public Optional<BigDecimal> about(Nutrient nutrient, Answers answers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Question question : questions) {
            Optional<BigDecimal> portions = portionsADay(question, answers);
            if (portions.isEmpty() && question.sourcesOf().contains(nutrient.amount())) {
                return Optional.empty();
            }
            sum = sum.add(portions.orElse(BigDecimal.ZERO).multiply(inOnePortion(question, nutrient)));
        }
        return Optional.of(sum.round(ABOUT));
    }

    private static Optional<BigDecimal> portionsADay(Question question, Answers answers) {
        return answers.reply(question.item()) instanceof Reply.Given(Answer.Quantity(BigDecimal portions))
                ? Optional.of(portions.divide(BigDecimal.valueOf(question.days()), MathContext.DECIMAL64))
                : Optional.empty();
    }

    private static BigDecimal inOnePortion(Question question, Nutrient nutrient) {
        List<BigDecimal> amounts = question.foods().stream()
                .map(nutrient::in)
                .flatMap(Optional::stream)
                .toList();
        return amounts.isEmpty()
                ? BigDecimal.ZERO
                : amounts.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(amounts.size()), MathContext.DECIMAL64);
    }
}
