package clinic.quiver.observation.lab;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was read out of a laboratory's report. Nothing of it is kept yet.
 *
 * @param lines every line of the report that is not empty, in its order
 * @param sampledAt when the sample was taken, by the clock of the clinic, if the report says so in one way only
 * @param timeUnclear whether a day is given that can be read in two ways
 * @param birthDates what it says of the patient's birth; more than one when day and month can be read in two ways
 */
public record ReadReport(
        List<ReportLine> lines, Optional<LocalDateTime> sampledAt, boolean timeUnclear, Set<LocalDate> birthDates) {

    public ReadReport {
        lines = List.copyOf(lines);
        birthDates = Set.copyOf(birthDates);
    }
}
