package clinic.quiver.bench.patient;

import clinic.quiver.bench.table.Field;
import clinic.quiver.bench.table.Table;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.questionnaire.Sum;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that the rules may ask about one patient, flat: codes, lists and numbers by the names of their fields.
 * Sums are added up here for every peer, each for itself from the table, not by Quiver's logic.
 */
public record Facts(Map<Field, String> codes, Map<Field, Set<String>> lists, Map<Field, Amount> numbers) {

    /** The code of a field whose question was not shown. */
    public static final String NOT_SHOWN = "";

    /** The facts of these answers. */
    public static Facts of(Table table, Answers answers) {
        Map<Field, String> codes = new LinkedHashMap<>();
        Map<Field, Set<String>> lists = new LinkedHashMap<>();
        Map<Field, Amount> numbers = new LinkedHashMap<>();
        for (Field field : table.fields()) {
            switch (field.kind()) {
                case CODE -> codes.put(field, code(answers.reply(field.item())));
                case LIST -> lists.put(field, list(answers.reply(field.item())));
                case NUMBER -> numbers.put(field, number(field, table, answers));
                case SCORE -> {}
            }
        }
        return new Facts(codes, lists, numbers);
    }

    private static String code(Reply reply) {
        return switch (reply) {
            case Reply.NotShown() -> NOT_SHOWN;
            case Given(Answer.YesNo(boolean yes)) -> yes ? "yes" : "no";
            case Given(Answer.Choice(String code)) -> code.intern();
            case Given(Answer answer) when answer.isUnknown() -> Field.UNKNOWN;
            case Given given -> throw unexpected(given);
            case Reply.Denied denied -> throw unexpected(denied);
        };
    }

    private static Set<String> list(Reply reply) {
        return switch (reply) {
            case Reply.NotShown() -> Set.of();
            case Given(Answer.Choices choices) -> Set.copyOf(choices.codes());
            case Given(Answer.BodySites places) -> {
                Set<String> regions = new TreeSet<>();
                places.sites().forEach(site -> regions.add(site.region().code()));
                yield Set.copyOf(regions);
            }
            case Given(Answer answer) when answer.isUnknown() -> Set.of(Field.UNKNOWN);
            case Given given -> throw unexpected(given);
            case Reply.Denied denied -> throw unexpected(denied);
        };
    }

    private static Amount number(Field field, Table table, Answers answers) {
        Sum sum = table.sums().get(field.item());
        return sum == null ? single(field.item(), field.usual(), table, answers) : total(sum, field, table, answers);
    }

    private static Amount single(LinkId item, boolean usual, Table table, Answers answers) {
        return switch (answers.reply(item)) {
            case Reply.NotShown() ->
                usual && table.usual().containsKey(item)
                        ? new Amount(table.usual().get(item), false)
                        : Amount.NOT_SHOWN;
            case Given(Answer.Quantity(BigDecimal value)) -> new Amount(value, false);
            case Given(Answer.Choice(String code)) -> new Amount(new BigDecimal(code), false);
            case Given(Answer answer) when answer.isUnknown() -> Amount.UNKNOWN;
            case Given given -> throw unexpected(given);
            case Reply.Denied denied -> throw unexpected(denied);
        };
    }

    private static Amount total(Sum sum, Field field, Table table, Answers answers) {
        BigDecimal known = BigDecimal.ZERO;
        boolean shown = false;
        boolean open = false;
        for (Map.Entry<LinkId, BigDecimal> part : sum.parts().entrySet()) {
            Amount amount = single(part.getKey(), field.usual(), table, answers);
            if (amount.known() != null) {
                known = known.add(amount.known().multiply(part.getValue()));
            }
            shown |= amount.known() != null || amount.open();
            open |= amount.open();
        }
        return shown ? new Amount(known, open) : Amount.NOT_SHOWN;
    }

    private static IllegalStateException unexpected(Reply reply) {
        return new IllegalStateException("a generated patient never replies with " + reply);
    }
}
