package clinic.quiver.triage.engine;

import static clinic.quiver.triage.engine.Values.TRUE;

import clinic.quiver.questionnaire.Logic;
import clinic.quiver.triage.engine.Gate.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * All gates of a set, settled in one sweep whatever the patient said. Asking parts only as far as needed would take fewer
 * steps, but steps that no processor can foresee.
 */
final class Circuit {

    private static final int INPUTS = 2;

    private final int first;
    private final List<Gate> gates;
    private final List<Run> runs = new ArrayList<>();
    private final int[] inputs;

    /** Gates of one kind in a row. */
    private record Run(Kind kind, int from, int to) {}

    /**
     * A circuit of gates in their order.
     *
     * @param first the place of the first gate's value; those of the others follow
     */
    Circuit(int first, List<Gate> gates) {
        this.first = first;
        this.gates = List.copyOf(gates);
        this.inputs = new int[INPUTS * gates.size()];
        int from = 0;
        for (int gate = 0; gate < gates.size(); gate++) {
            Gate wired = gates.get(gate);
            inputs[INPUTS * gate] = wired.inputs().getFirst();
            inputs[INPUTS * gate + 1] = wired.inputs().getLast();
            boolean isLastOfRun = gate + 1 == gates.size() || gates.get(gate + 1).kind() != wired.kind();
            if (isLastOfRun) {
                runs.add(new Run(wired.kind(), from, gate + 1));
                from = gate + 1;
            }
        }
    }

    /** How many values there are, with those that the gates rest on. */
    int size() {
        return first + gates.size();
    }

    /** The gates, in their order, that rest on such values. */
    int[] gatesBehind(IntPredicate isSource) {
        boolean[] depends = new boolean[size()];
        List<Integer> behind = new ArrayList<>();
        for (int value = 0; value < depends.length; value++) {
            if (value < first) {
                depends[value] = isSource.test(value);
            } else if (gates.get(value - first).inputs().stream().anyMatch(input -> depends[input])) {
                depends[value] = true;
                behind.add(value - first);
            }
        }
        return behind.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Settles all gates. */
    void settle(Values values) {
        for (Run run : runs) {
            settle(run.kind(), run.from(), run.to(), values);
        }
    }

    /** Settles some gates again, in their order. */
    void settle(int[] some, Values values) {
        for (int gate : some) {
            settle(gates.get(gate).kind(), gate, gate + 1, values);
        }
    }

    private void settle(Kind kind, int from, int to, Values values) {
        switch (kind) {
            case NOT -> not(from, to, values);
            case ANY -> any(from, to, values);
            case ALL -> all(from, to, values);
            case AT_LEAST -> atLeast(from, to, values);
        }
    }

    private void not(int from, int to, Values values) {
        for (int gate = from; gate < to; gate++) {
            values.put(first + gate, TRUE - values.get(inputs[INPUTS * gate]));
        }
    }

    private void any(int from, int to, Values values) {
        for (int gate = from; gate < to; gate++) {
            values.put(
                    first + gate,
                    Math.max(values.get(inputs[INPUTS * gate]), values.get(inputs[INPUTS * gate + 1])));
        }
    }

    private void all(int from, int to, Values values) {
        for (int gate = from; gate < to; gate++) {
            values.put(
                    first + gate,
                    Math.min(values.get(inputs[INPUTS * gate]), values.get(inputs[INPUTS * gate + 1])));
        }
    }

    private void atLeast(int from, int to, Values values) {
        for (int gate = from; gate < to; gate++) {
            values.put(first + gate, atLeast(gates.get(gate), values));
        }
    }

    private static byte atLeast(Gate gate, Values values) {
        int holding = 0;
        int open = 0;
        for (int input : gate.inputs()) {
            holding += values.get(input) == TRUE ? 1 : 0;
            open += values.get(input) == Values.UNKNOWN ? 1 : 0;
        }
        return Values.of(Logic.enough(gate.count(), holding, open));
    }
}
