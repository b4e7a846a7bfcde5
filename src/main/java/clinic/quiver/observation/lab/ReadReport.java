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
 * @param births every birth date in it, as the days that it can mean: several when day and month or the century are
 *     open, none when it is no day or lies in the future
 */
public record ReadReport(List<ReportLine> lines, Optional<LocalDateTime> sampledAt, List<Set<LocalDate>> births) {

    public ReadReport {
        lines = List.copyOf(lines);
        births = List.copyOf(births);
    }

    /** Whether it gives a birth date that cannot be this one. */
    public boolean speaksOfAnother(LocalDate birthDate) {
        return births.stream().anyMatch(readings -> !readings.contains(birthDate));
    }
}
