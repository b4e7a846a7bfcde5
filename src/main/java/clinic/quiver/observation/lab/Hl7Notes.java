package clinic.quiver.observation.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the notes of an HL7 version 2 message say of its results. A note concerns what stands before it: a result, or
 * with an order or its sample every result of that order.
 */
final class Hl7Notes {

    /** The notes of one result, and those of its order. */
    private record Notes(List<String> own, List<String> ofOrder) {}

    private final Map<Integer, Notes> byLine = new HashMap<>();

    Hl7Notes(List<String> report) {
        List<String> ofOrder = new ArrayList<>();
        List<String> here = new ArrayList<>();
        for (int number = 1; number <= report.size(); number++) {
            String text = report.get(number - 1).strip();
            if (!Hl7Line.isOne(text)) {
                continue;
            }
            Hl7Line line = new Hl7Line(text);
            switch (line.segment()) {
                case "OBR" -> {
                    ofOrder = new ArrayList<>();
                    here = ofOrder;
                }
                case "SPM" -> here = ofOrder;
                case "OBX" -> {
                    here = new ArrayList<>();
                    byLine.put(number, new Notes(here, ofOrder));
                }
                case "NTE" -> here.add(line.note());
                default -> here = new ArrayList<>();
            }
        }
    }

    /**
     * What is said of the result in a line; empty when nothing is.
     *
     * @param number counted from 1
     */
    String of(int number) {
        Notes notes = byLine.getOrDefault(number, new Notes(List.of(), List.of()));
        return Stream.concat(notes.own().stream(), notes.ofOrder().stream())
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
