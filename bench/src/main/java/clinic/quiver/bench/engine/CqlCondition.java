package clinic.quiver.bench.engine;

import clinic.quiver.bench.table.Field;
import clinic.quiver.bench.table.Field.Kind;
import clinic.quiver.bench.table.Scope;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Condition.Operator;
import clinic.quiver.questionnaire.LinkId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes conditions in the Clinical Quality Language, whose own third value is null; shared parts become definitions. */
final class CqlCondition {

    private static final String UNKNOWN = "(null as Boolean)";

    private final Scope scope;
    private final Map<String, String> definitions;

    /**
     * A writer for conditions of rules or of scores.
     *
     * @param definitions filled with the shared parts, each after those it uses
     */
    CqlCondition(Scope scope, Map<String, String> definitions) {
        this.scope = scope;
        this.definitions = definitions;
    }

    String write(Condition condition) {
        return switch (condition) {
            case Condition.All all -> joined(all.parts(), " and ", "true");
            case Condition.Any any -> joined(any.parts(), " or ", "false");
            case Condition.Not not -> "(not " + write(not.part()) + ")";
            case Condition.AtLeast some -> atLeast(some);
            case Condition.Named named -> named(named);
            case Condition.Is is -> code(is.item(), List.of(is.value()));
            case Condition.OneOf one -> code(one.item(), one.values());
            case Condition.Has has -> holds(quoted(scope.list(has.item())), has.codes());
            case Condition.Only only -> holdsOnly(quoted(scope.list(only.item())), only.codes());
            case Condition.Compare compare -> number(compare);
        };
    }

    private String named(Condition.Named named) {
        String name = "\"" + named.name() + (scope.speaksOfUsual(named) ? " with usual numbers" : "") + "\"";
        if (!definitions.containsKey(name)) {
            String text = write(named.condition());
            definitions.put(name, text);
        }
        return name;
    }

    private String atLeast(Condition.AtLeast some) {
        return "(if " + count(some.parts(), " is true then 1 else 0") + " >= " + some.count() + " then true else if "
                + count(some.parts(), " is false then 0 else 1") + " >= " + some.count() + " then null else false)";
    }

    private String count(List<Condition> parts, String points) {
        return parts.stream()
                .map(part -> "(if " + write(part) + points + ")")
                .collect(Collectors.joining(" + ", "(", ")"));
    }

    private String code(LinkId item, Collection<String> codes) {
        return each(codes, code -> quoted(scope.code(item)) + " = '" + code + "'");
    }

    private static String holds(String list, Collection<String> codes) {
        return "(" + each(codes, code -> "'" + code + "' in " + list) + " or " + unlessUnknown(list, "false") + ")";
    }

    private static String holdsOnly(String list, Collection<String> codes) {
        String known = codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
        return "(exists " + list + " and not exists (" + list + " C where not (C in { " + known + ", '" + Field.UNKNOWN
                + "' })) and " + unlessUnknown(list, "true") + ")";
    }

    private static String unlessUnknown(String list, String otherwise) {
        return "(if '" + Field.UNKNOWN + "' in " + list + " then " + UNKNOWN + " else " + otherwise + ")";
    }

    private String number(Condition.Compare compare) {
        Field field = scope.number(compare.item());
        String bound = compare.bound().toPlainString();
        if (field.kind() == Kind.SCORE) {
            return "(" + quoted(field) + " " + compare.operator().sign() + " " + bound + ")";
        }
        String comparison =
                quoted(field) + " " + compare.operator().sign() + " " + (bound.contains(".") ? bound : bound + ".0");
        String shown = "\"" + field.name() + "Shown\"";
        if (!scope.isSum(compare.item())) {
            return "(" + shown + " and " + comparison + ")";
        }
        // An unknown part of a sum may bring more, never less.
        String more = "\"" + field.name() + "MayBeMore\"";
        boolean upwards = compare.operator() == Operator.GREATER || compare.operator() == Operator.AT_LEAST;
        return upwards
                ? "(" + shown + " and (" + comparison + " or " + more + "))"
                : "(" + shown + " and " + comparison + " and not " + more + ")";
    }

    private String joined(List<Condition> parts, String operator, String whenEmpty) {
        return parts.isEmpty()
                ? whenEmpty
                : parts.stream().map(this::write).collect(Collectors.joining(operator, "(", ")"));
    }

    private static String each(Collection<String> codes, Function<String, String> one) {
        return codes.stream().map(one).collect(Collectors.joining(" or ", "(", ")"));
    }

    static String quoted(Field field) {
        return "\"" + field.name() + "\"";
    }
}
