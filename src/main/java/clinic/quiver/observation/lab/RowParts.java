package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.ReportLine.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What was told apart in one line.
 *
 * @param refusal why no result can be made of it
 * @param number the result's digits as written; empty when there are none
 * @param unit symbol of the unit
 * @param code LOINC code
 * @param unread words that are not understood
 */
record RowParts(
        Optional<Refusal> refusal,
        Bound bound,
        String number,
        Optional<String> unit,
        Optional<String> rangeLow,
        Optional<String> rangeHigh,
        boolean rangeHighIncluded,
        Optional<LabFlag> flag,
        boolean haemolysed,
        Optional<String> code,
        List<String> unread,
        RowDay day) {

    RowParts {
        unread = List.copyOf(unread);
    }

    /** The code, when it is not one of the test or cannot stand with the unit that was given. */
    Optional<String> doubtfulCode(Analyte analyte, LabUnit unit) {
        return code.filter(found -> !analyte.unitsOf(found).contains(unit));
    }
}
