package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.triage.engine.Gate.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes gates of junctions. A long "any" becomes a tree of gates with two inputs each, so that gates can be settled one
 * after the other without a loop within.
 */
final class Wiring {

    private final int first;
    private final List<Gate> gates = new ArrayList<>();
    private final Map<Gate, Integer> known = new HashMap<>();

    /** A wiring that rests on as many values as stand before its own. */
    Wiring(int first) {
        this.first = first;
    }

    /** Wires a junction to the values of its parts; the value that it will have. */
    int wire(Condition condition, List<Integer> parts) {
        return switch (condition) {
            case Condition.All all -> tree(Kind.ALL, parts);
            case Condition.Any any -> tree(Kind.ANY, parts);
            case Condition.AtLeast atLeast -> gate(new Gate(Kind.AT_LEAST, atLeast.count(), parts));
            case Condition.Not not -> gate(new Gate(Kind.NOT, 0, parts));
            default -> parts.getFirst();
        };
    }

    private int tree(Kind kind, List<Integer> inputs) {
        if (inputs.isEmpty()) {
            return gate(new Gate(Kind.AT_LEAST, kind == Kind.ALL ? 0 : 1, inputs));
        }
        if (inputs.size() == 1) {
            return inputs.getFirst();
        }
        int half = inputs.size() / 2;
        int left = tree(kind, inputs.subList(0, half));
        int right = tree(kind, inputs.subList(half, inputs.size()));
        return gate(new Gate(kind, 0, List.of(left, right)));
    }

    private int gate(Gate gate) {
        return known.computeIfAbsent(gate, unknown -> {
            gates.add(gate);
            return first + gates.size() - 1;
        });
    }

    /** The values in the order in which they are settled: inputs first, and many gates of one kind in a row. */
    Order order() {
        List<Integer> order = sequence();
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, first + gates.size()).boxed().toList());
        for (int i = 0; i < order.size(); i++) {
            places.set(first + order.get(i), first + i);
        }
        List<Gate> ordered = order.stream()
                .map(gates::get)
                .map(gate -> new Gate(
                        gate.kind(),
                        gate.count(),
                        gate.inputs().stream().map(places::get).toList()))
                .toList();
        return new Order(new Circuit(first, ordered), places);
    }

    private List<Integer> sequence() {
        List<Integer> sequence = new ArrayList<>();
        boolean[] isSettled = new boolean[first + gates.size()];
        Arrays.fill(isSettled, 0, first, true);
        while (sequence.size() < gates.size()) {
            for (Kind kind : Kind.values()) {
                settle(kind, isSettled, sequence);
            }
        }
        return sequence;
    }

    // Gates are wired after their inputs, so one round finds all that rest on one another too.
    private void settle(Kind kind, boolean[] isSettled, List<Integer> sequence) {
        for (int gate = 0; gate < gates.size(); gate++) {
            boolean isReady = gates.get(gate).kind() == kind
                    && !isSettled[first + gate]
                    && gates.get(gate).inputs().stream().allMatch(input -> isSettled[input]);
            if (isReady) {
                isSettled[first + gate] = true;
                sequence.add(gate);
            }
        }
    }

    /**
     * The order of the values.
     *
     * @param places where the values stand that were wired
     */
    record Order(Circuit circuit, List<Integer> places) {}
}
