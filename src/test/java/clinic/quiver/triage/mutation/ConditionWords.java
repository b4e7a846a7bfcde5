package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Condition;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a condition on one line, in the notation of the content. */
final class ConditionWords {

    private ConditionWords() {}

    static String of(Condition condition) {
        return switch (condition) {
            case Condition.All all -> list("all", all.parts());
            case Condition.Any any -> list("any", any.parts());
            case Condition.Not not -> "not " + of(not.part());
            case Condition.AtLeast atLeast -> list("at least " + atLeast.count() + " of", atLeast.parts());
            case Condition.Named named -> named.name();
            case Condition.Is is -> (is.item() + " = " + is.value()).replaceFirst("^fired:(\\w+) = yes$", "fired $1");
            case Condition.OneOf oneOf -> oneOf.item() + " in " + codes(oneOf.values());
            case Condition.Has has -> has.item() + " has any " + codes(has.codes());
            case Condition.Only only -> only.item() + " only " + codes(only.codes());
            case Condition.Compare compare ->
                compare.item() + " " + compare.operator().sign() + " "
                        + compare.bound().toPlainString();
        };
    }

    private static String list(String name, List<Condition> parts) {
        return name + " " + parts.stream().map(ConditionWords::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String codes(Collection<String> codes) {
        return String.join(", ", codes).transform(text -> "[" + text + "]");
    }
}
