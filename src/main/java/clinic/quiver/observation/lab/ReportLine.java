package clinic.quiver.observation.lab;

import clinic.quiver.questionnaire.LinkId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What was made of one line of a report. A line with results of several days is there once for each. */
public sealed interface ReportLine {

    /** Counted from 1. */
    int number();

    /** As it stands in the report. */
    String text();

    /**
     * A result, to be asked about when there are doubts.
     *
     * @param sampledAt of this line, when it differs from the report's
     */
    record Result(int number, String text, LabValue value, Optional<LocalDateTime> sampledAt, List<Doubt> doubts)
            implements ReportLine {

        public Result {
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * A line that is not kept unless the clinician corrects it.
     *
     * @param draft what could be read of it
     */
    record Refused(int number, String text, Refusal why, Draft draft) implements ReportLine {}

    /** A heading, a name, a note: nothing that looks like a result. */
    record PassedOver(int number, String text) implements ReportLine {}

    /**
     * As much of a result as could be read, for the clinician to complete.
     *
     * @param sampledAt of this line, when it differs from the report's
     * @param timeUnclear whether the line gives a day of its own that is no help: the report's is not meant then
     */
    record Draft(
            Optional<LinkId> analyte,
            String amount,
            Optional<String> unit,
            Optional<LocalDateTime> sampledAt,
            boolean timeUnclear) {

        static final Draft NOTHING = new Draft(Optional.empty(), "", Optional.empty(), Optional.empty(), false);

        static Draft undated(LabValue value) {
            Amount amount = value.amount();
            return new Draft(
                    Optional.of(value.analyte()),
                    amount.bound().sign() + amount.number().toPlainString(),
                    Optional.of(amount.unit()),
                    Optional.empty(),
                    true);
        }

        static Draft of(RowDay day) {
            return new Draft(Optional.empty(), "", Optional.empty(), day.at(), day.isUnclear());
        }
    }

    /** Why a line is not read. */
    enum Refusal {
        UNKNOWN_TEST,
        CODE_AND_NAME_DIFFER,
        SEVERAL_TESTS,
        NO_RESULT,
        SEVERAL_NUMBERS,
        DAMAGED_NUMBER,
        NEGATIVE,
        TWO_READINGS,
        UNIT_MISSING,
        UNKNOWN_UNIT,
        UNIT_DOES_NOT_FIT,
        UNITS_DIFFER,
        IMPOSSIBLE,
        DAY_UNCLEAR,
        IN_THE_FUTURE,
        WITHDRAWN_BY_LAB,
        TOO_LONG
    }
}
