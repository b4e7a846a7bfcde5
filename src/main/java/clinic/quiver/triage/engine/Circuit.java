package clinic.quiver.triage.engine;

import static clinic.quiver.triage.engine.Values.TRUE;

import clinic.quiver.questionnaire.Logic;
import clinic.quiver.triage.engine.Gate.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * All gates of a set, settled in one sweep whatever the patient said. Asking parts only as far as needed would take fewer
 * steps, but steps that no processor can foresee.
 */
final class Circuit {

    private static final int NONE = -1;

    private final int first;
    private final Gate[] gates;
    private final Run[] runs;
    private final int[][] inputs;
    private final int[] left;
    private final int[] right;

    /** Gates of one kind in a row. */
    private record Run(Kind kind, int from, int to) {}

    /**
     * A circuit of gates in their order.
     *
     * @param first the place of the first gate's value; those of the others follow
     */
    Circuit(int first, List<Gate> gates) {
        this.first = first;
        this.gates = gates.toArray(Gate[]::new);
        this.runs = runs(gates);
        this.inputs = gates.stream()
                .map(gate -> gate.inputs().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.left = Arrays.stream(inputs)
                .mapToInt(all -> all.length == 0 ? NONE : all[0])
                .toArray();
        this.right = Arrays.stream(inputs)
                .mapToInt(all -> all.length == 0 ? NONE : all[all.length - 1])
                .toArray();
    }

    private static Run[] runs(List<Gate> gates) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int gate = 0; gate < gates.size(); gate++) {
            Kind kind = gates.get(gate).kind();
            boolean isLastOfRun =
                    gate + 1 == gates.size() || gates.get(gate + 1).kind() != kind;
            if (isLastOfRun) {
                runs.add(new Run(kind, from, gate + 1));
                from = gate + 1;
            }
        }
        return runs.toArray(Run[]::new);
    }

    /** How many values there are, with those that the gates rest on. */
    int size() {
        return first + gates.length;
    }

    /** The gates, in their order, that rest on such values. */
    int[] gatesBehind(IntPredicate isSource) {
        boolean[] depends = new boolean[size()];
        List<Integer> behind = new ArrayList<>();
        for (int value = 0; value < depends.length; value++) {
            if (value < first) {
                depends[value] = isSource.test(value);
            } else if (gates[value - first].inputs().stream().anyMatch(input -> depends[input])) {
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
            settle(gates[gate].kind(), gate, gate + 1, values);
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
            values.put(first + gate, TRUE - values.get(left[gate]));
        }
    }

    private void any(int from, int to, Values values) {
        for (int gate = from; gate < to; gate++) {
            values.put(first + gate, Math.max(values.get(left[gate]), values.get(right[gate])));
        }
    }

    private void all(int from, int to, Values values) {
        for (int gate = from; gate < to; gate++) {
            values.put(first + gate, Math.min(values.get(left[gate]), values.get(right[gate])));
        }
    }

    private void atLeast(int from, int to, Values values) {
        for (int gate = from; gate < to; gate++) {
            values.put(first + gate, atLeast(gates[gate].count(), inputs[gate], values));
        }
    }

    private static byte atLeast(int count, int[] inputs, Values values) {
        int holding = 0;
        int open = 0;
        for (int input : inputs) {
            int value = values.get(input);
            holding += value >> 1;
            open += value & 1;
        }
        return Values.of(Logic.enough(count, holding, open));
    }
}
