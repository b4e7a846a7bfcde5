package clinic.quiver.questionnaire;

import clinic.quiver.questionnaire.Condition.All;
import clinic.quiver.questionnaire.Condition.Any;
import clinic.quiver.questionnaire.Condition.AtLeast;
import clinic.quiver.questionnaire.Condition.Compare;
import clinic.quiver.questionnaire.Condition.Has;
import clinic.quiver.questionnaire.Condition.Is;
import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.questionnaire.Condition.Not;
import clinic.quiver.questionnaire.Condition.OneOf;
import clinic.quiver.questionnaire.Condition.Only;
import clinic.quiver.questionnaire.Condition.Operator;
import clinic.quiver.questionnaire.Reply.Denied;
import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.questionnaire.Reply.NotShown;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Evaluates conditions in Kleene's three values (Clinical knowledge base, 2.2 and 2.3). */
public final class Logic {

    private static final Set<String> WORDS_OF_DENIAL = Set.of("no", "none", "never");

    private final Map<LinkId, Sum> sums;

    /** The logic over items and these sums. */
    public Logic(Collection<Sum> sums) {
        Map<LinkId, Sum> byName = new HashMap<>();
        sums.forEach(sum -> byName.put(sum.name(), sum));
        this.sums = Map.copyOf(byName);
    }

    /**
     * Whether a condition holds.
     *
     * @throws IllegalArgumentException when an answer is of another type than the condition compares
     */
    public Truth truth(Condition condition, Answers answers) {
        return switch (condition) {
            case All all -> all(all.parts(), answers);
            case Any any -> any(any.parts(), answers);
            case Not not -> truth(not.part(), answers).negated();
            case AtLeast atLeast -> atLeast(atLeast, answers);
            case Named named -> truth(named.condition(), answers);
            case Is is -> is(is, answers.reply(is.item()));
            case OneOf oneOf -> oneOf(oneOf, answers.reply(oneOf.item()));
            case Has has -> has(has, answers.reply(has.item()));
            case Only only -> only(only, answers.reply(only.item()));
            case Compare compare -> compare(compare, answers);
        };
    }

    /**
     * What is known of an item or a sum: a sum with all its parts known is given as a number, one with an unknown part
     * as not known.
     */
    public Reply reply(LinkId item, Answers answers) {
        Reply reply = answers.reply(item);
        Sum sum = sums.get(item);
        if (sum == null || reply instanceof Given) {
            return reply;
        }
        Total total = total(sum, answers);
        if (total.isOpen()) {
            return new Given(new Answer.DoesNotKnow());
        }
        return total.isEmpty() ? new NotShown() : new Given(new Answer.Quantity(total.known()));
    }

    /** The items whose answers are unknown behind this item: itself, or the unknown parts of a sum. */
    public List<LinkId> unknownBehind(LinkId item, Answers answers) {
        Sum sum = sums.get(item);
        if (sum == null || answers.reply(item) instanceof Given) {
            return List.of(item);
        }
        return sum.parts().sequencedKeySet().stream()
                .filter(part -> isUnknown(answers.reply(part)))
                .toList();
    }

    /** Every item a condition speaks of; a sum counts as its parts. */
    public Set<LinkId> itemsOf(Condition condition) {
        Set<LinkId> items = new LinkedHashSet<>();
        collectItems(condition, items);
        return items;
    }

    private void collectItems(Condition condition, Set<LinkId> items) {
        switch (condition) {
            case All all -> all.parts().forEach(part -> collectItems(part, items));
            case Any any -> any.parts().forEach(part -> collectItems(part, items));
            case AtLeast atLeast -> atLeast.parts().forEach(part -> collectItems(part, items));
            case Not not -> collectItems(not.part(), items);
            case Named named -> collectItems(named.condition(), items);
            case Is is -> items.add(is.item());
            case OneOf oneOf -> items.add(oneOf.item());
            case Has has -> items.add(has.item());
            case Only only -> items.add(only.item());
            case Compare compare -> {
                Sum sum = sums.get(compare.item());
                items.addAll(sum == null ? Set.of(compare.item()) : sum.parts().keySet());
            }
        }
    }

    private Truth all(List<Condition> parts, Answers answers) {
        Truth result = Truth.TRUE;
        for (Condition part : parts) {
            result = result.and(truth(part, answers));
            if (result == Truth.FALSE) {
                return result;
            }
        }
        return result;
    }

    private Truth any(List<Condition> parts, Answers answers) {
        Truth result = Truth.FALSE;
        for (Condition part : parts) {
            result = result.or(truth(part, answers));
            if (result == Truth.TRUE) {
                return result;
            }
        }
        return result;
    }

    private Truth atLeast(AtLeast condition, Answers answers) {
        int holding = 0;
        int open = 0;
        for (Condition part : condition.parts()) {
            switch (truth(part, answers)) {
                case TRUE -> holding++;
                case UNKNOWN -> open++;
                case FALSE -> {}
            }
        }
        return enough(condition.count(), holding, open);
    }

    /** Whether {@code count} parts hold when {@code holding} do for certain and {@code open} may. */
    public static Truth enough(int count, int holding, int open) {
        if (holding >= count) {
            return Truth.TRUE;
        }
        return holding + open >= count ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static Truth is(Is condition, Reply reply) {
        return switch (reply) {
            case NotShown() -> Truth.FALSE;
            case Denied() -> Truth.of(WORDS_OF_DENIAL.contains(condition.value()));
            case Given(Answer answer) when answer.isUnknown() -> Truth.UNKNOWN;
            case Given(Answer answer) ->
                Truth.of(codeOf(condition.item(), answer).equals(condition.value()));
        };
    }

    private static Truth oneOf(OneOf condition, Reply reply) {
        return switch (reply) {
            case NotShown() -> Truth.FALSE;
            case Denied() -> Truth.of(condition.values().contains("no"));
            case Given(Answer answer) when answer.isUnknown() -> Truth.UNKNOWN;
            case Given(Answer answer) -> Truth.of(condition.values().contains(codeOf(condition.item(), answer)));
        };
    }

    private static Truth has(Has condition, Reply reply) {
        return switch (reply) {
            case NotShown(), Denied() -> Truth.FALSE;
            case Given(Answer answer) when answer.isUnknown() -> Truth.UNKNOWN;
            case Given(Answer answer) -> hasAny(condition.codes(), codesOf(condition.item(), answer));
        };
    }

    private static Truth hasAny(Set<String> wanted, Set<String> codes) {
        for (String code : codes) {
            if (wanted.contains(code)) {
                return Truth.TRUE;
            }
        }
        return codes.contains(Answers.UNKNOWN_CODE) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static Truth only(Only condition, Reply reply) {
        return switch (reply) {
            case NotShown(), Denied() -> Truth.FALSE;
            case Given(Answer answer) when answer.isUnknown() -> Truth.UNKNOWN;
            case Given(Answer answer) -> nothingBut(condition.codes(), codesOf(condition.item(), answer));
        };
    }

    // One known code outside settles it, whatever else the list may hold.
    private static Truth nothingBut(Set<String> allowed, Set<String> codes) {
        boolean open = false;
        for (String code : codes) {
            if (code.equals(Answers.UNKNOWN_CODE)) {
                open = true;
            } else if (!allowed.contains(code)) {
                return Truth.FALSE;
            }
        }
        return open ? Truth.UNKNOWN : Truth.of(!codes.isEmpty());
    }

    private Truth compare(Compare condition, Answers answers) {
        Reply reply = answers.reply(condition.item());
        Sum sum = sums.get(condition.item());
        return switch (reply) {
            case Given(Answer answer) when answer.isUnknown() -> Truth.UNKNOWN;
            case Given(Answer answer) ->
                Truth.of(condition.operator().holds(numberOf(condition.item(), answer), condition.bound()));
            case NotShown(), Denied() ->
                sum == null ? Truth.FALSE : total(sum, answers).compare(condition.operator(), condition.bound());
        };
    }

    private static Total total(Sum sum, Answers answers) {
        BigDecimal known = BigDecimal.ZERO;
        int given = 0;
        boolean open = false;
        for (Map.Entry<LinkId, BigDecimal> part : sum.parts().entrySet()) {
            if (!(answers.reply(part.getKey()) instanceof Given(Answer answer))) {
                continue;
            }
            if (answer.isUnknown()) {
                open = true;
            } else {
                known = known.add(numberOf(part.getKey(), answer).multiply(part.getValue()));
                given++;
            }
        }
        return new Total(known, given == 0 && !open, open);
    }

    private record Total(BigDecimal known, boolean isEmpty, boolean isOpen) {

        // All parts count upwards: what is known is the least the sum can be.
        Truth compare(Operator operator, BigDecimal bound) {
            if (isEmpty) {
                return Truth.FALSE;
            }
            Truth atTheLeast = Truth.of(operator.holds(known, bound));
            if (!isOpen) {
                return atTheLeast;
            }
            return switch (operator) {
                case GREATER, AT_LEAST -> atTheLeast.or(Truth.UNKNOWN);
                case LESS, AT_MOST -> atTheLeast.and(Truth.UNKNOWN);
            };
        }
    }

    private static boolean isUnknown(Reply reply) {
        return reply instanceof Given(Answer answer) && answer.isUnknown();
    }

    private static String codeOf(LinkId item, Answer answer) {
        if (answer instanceof Answer.Choice(String code)) {
            return code;
        }
        if (answer instanceof Answer.YesNo(boolean yes)) {
            return yes ? "yes" : "no";
        }
        throw wrongType(item, answer);
    }

    private static Set<String> codesOf(LinkId item, Answer answer) {
        if (answer instanceof Answer.Choices choices) {
            return choices.codes();
        }
        if (answer instanceof Answer.BodySites places) {
            Set<String> regions = new LinkedHashSet<>();
            places.sites().forEach(site -> regions.add(site.region().code()));
            return regions;
        }
        throw wrongType(item, answer);
    }

    private static BigDecimal numberOf(LinkId item, Answer answer) {
        if (answer instanceof Answer.Quantity(BigDecimal value)) {
            return value;
        }
        if (answer instanceof Answer.Choice(String code) && code.matches("\\d+")) {
            return new BigDecimal(code);
        }
        throw wrongType(item, answer);
    }

    private static IllegalArgumentException wrongType(LinkId item, Answer answer) {
        return new IllegalArgumentException(item + " cannot be compared with an answer of type "
                + answer.getClass().getSimpleName());
    }
}
