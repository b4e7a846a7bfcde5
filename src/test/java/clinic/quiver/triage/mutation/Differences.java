package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where two decisions differ. */
final class Differences {

    private Differences() {}

    /** An item that must be known to settle the first difference. */
    static LinkId firstOpenItem(Decision one, Decision other) {
        Condition leaf = Stream.of(
                        between(one.when(), other.when()),
                        between(one.anchor(), other.anchor()),
                        Stream.of(one.anchor(), other.anchor(), one.when(), other.when()))
                .flatMap(Function.identity())
                .flatMap(Differences::openLeaves)
                .findFirst()
                .orElseThrow();
        return Leaves.itemOf(leaf);
    }

    private static Stream<Condition> between(Condition one, Condition other) {
        List<Condition> inOne = Leaves.partsOf(one);
        List<Condition> inOther = Leaves.partsOf(other);
        if (one.getClass().equals(other.getClass()) && inOne.size() == inOther.size()) {
            for (int i = 0; i < inOne.size(); i++) {
                if (!inOne.get(i).equals(inOther.get(i))) {
                    return between(inOne.get(i), inOther.get(i));
                }
            }
            return one.equals(other) ? Stream.empty() : Stream.of(one, other);
        }
        return Stream.concat(
                inOne.stream().filter(part -> !inOther.contains(part)),
                inOther.stream().filter(part -> !inOne.contains(part)));
    }

    private static Stream<Condition> openLeaves(Condition condition) {
        return Leaves.of(condition).stream().filter(leaf -> Residue.value(leaf).isEmpty());
    }
}
