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
import clinic.quiver.questionnaire.Reply.Denied;
import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.questionnaire.Reply.NotShown;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return total(sum, answers).reply();
    }

    /** The sum of this name; empty when it is an item. */
    public Optional<Sum> sum(LinkId name) {
        return Optional.ofNullable(sums.get(name));
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
                Truth.of(AnswerValue.code(condition.item(), answer).equals(condition.value()));
        };
    }

    private static Truth oneOf(OneOf condition, Reply reply) {
        return switch (reply) {
            case NotShown() -> Truth.FALSE;
            case Denied() -> Truth.of(condition.values().contains("no"));
            case Given(Answer answer) when answer.isUnknown() -> Truth.UNKNOWN;
            case Given(Answer answer) ->
                Truth.of(condition.values().contains(AnswerValue.code(condition.item(), answer)));
        };
    }

    private static Truth has(Has condition, Reply reply) {
        return switch (reply) {
            case NotShown(), Denied() -> Truth.FALSE;
            case Given(Answer answer) when answer.isUnknown() -> Truth.UNKNOWN;
            case Given(Answer answer) -> hasAny(condition.codes(), AnswerValue.codes(condition.item(), answer));
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
            case Given(Answer answer) -> nothingBut(condition.codes(), AnswerValue.codes(condition.item(), answer));
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
                Truth.of(condition.operator().holds(AnswerValue.number(condition.item(), answer), condition.bound()));
            case NotShown(), Denied() ->
                sum == null ? Truth.FALSE : total(sum, answers).compare(condition.operator(), condition.bound());
        };
    }

    private static Total total(Sum sum, Answers answers) {
        Total total = Total.NOTHING;
        for (Map.Entry<LinkId, BigDecimal> part : sum.parts().entrySet()) {
            total = total.with(part.getKey(), answers.reply(part.getKey()), part.getValue());
        }
        return total;
    }

    private static boolean isUnknown(Reply reply) {
        return reply instanceof Given(Answer answer) && answer.isUnknown();
    }
}
