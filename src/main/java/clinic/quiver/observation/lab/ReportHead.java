package clinic.quiver.observation.lab;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a report says above its results: when the sample was taken, and when the patient was born. */
final class ReportHead {

    private static final int MARKS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String DAY = "\\D{0,40}?(" + WrittenDay.PATTERN + ")";
    private static final Pattern BORN = Pattern.compile(
            "\\b(?:dob|d\\.o\\.b|born|birth|birthdate|nacimiento|f\\.? ?nac|nacid[oa])\\b" + DAY, MARKS);
    private static final Pattern SAMPLED = Pattern.compile(
            "\\b(?:collected|collection|sampled|sample|drawn|taken|specimen|extracci[oó]n|extra[ií]d[ao]|toma|muestra"
                    + "|date|fecha)\\b" + DAY,
            MARKS);
    private static final Pattern OTHER_DAY = Pattern.compile(
            "\\b(?:reported|report|printed|received|validated|requested|ordered|informe|informado|impres[oa]|recibid[oa]"
                    + "|validad[oa]|solicitad[oa]|petici[oó]n|recepci[oó]n)\\b" + DAY,
            MARKS);

    private final DayOrder days;
    private final Set<LocalDateTime> sampled = new LinkedHashSet<>();
    private final Set<LocalDate> born = new HashSet<>();
    private boolean unclear;

    ReportHead(DayOrder days) {
        this.days = days;
    }

    /** Takes what a line says of these; whether it is such a line. */
    boolean take(String line) {
        boolean isBirth = find(BORN, line);
        Matcher birth = BORN.matcher(line);
        if (birth.find()) {
            days.readings(birth.group(1)).forEach(day -> born.add(day.toLocalDate()));
        }
        boolean isOther = find(OTHER_DAY, line);
        Matcher sample = SAMPLED.matcher(line);
        boolean isSample = !isOther && sample.find() && (!isBirth || sample.start() > birth.end());
        if (isSample) {
            Set<LocalDateTime> readings = days.readings(sample.group(1));
            unclear |= readings.size() > 1;
            if (readings.size() == 1) {
                sampled.addAll(readings);
            }
        }
        return isBirth || isOther || isSample;
    }

    private static boolean find(Pattern pattern, String line) {
        return pattern.matcher(line).find();
    }

    void wasSampledAt(LocalDateTime moment) {
        sampled.add(moment);
    }

    void wasBornOn(LocalDate day) {
        born.add(day);
    }

    /** When the sample was taken; empty when nothing or more than one moment is given, or one that is still to come. */
    Optional<LocalDateTime> sampledAt(LocalDateTime now) {
        Set<LocalDateTime> past =
                sampled.stream().filter(moment -> !moment.isAfter(now)).collect(Collectors.toSet());
        return past.size() == 1 && past.size() == sampled.size() ? past.stream().findFirst() : Optional.empty();
    }

    /** Whether a day of sampling is given that is no help. */
    boolean isTimeUnclear(LocalDateTime now) {
        return unclear || (!sampled.isEmpty() && sampledAt(now).isEmpty());
    }

    Set<LocalDate> birthDates() {
        return Set.copyOf(born);
    }
}
