package clinic.quiver.observation.lab;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report says above its results: when the sample was taken, and when the patient was born. */
final class ReportHead {

    private static final Pattern LABEL = Pattern.compile(
            "\\b(?:(?<born>dob|d\\.o\\.b|born|birth|birthdate|nacimiento|f\\.? ?nac|nacid[oa])"
                    + "|(?<sampled>collected|collection|sampled|drawn|taken|extracci[oó]n|extra[ií]d[ao]|toma)"
                    + "|(?<other>reported|report|printed|received|validated|requested|ordered|informe|informado"
                    + "|impres[oa]|recibid[oa]|validad[oa]|solicitad[oa]|petici[oó]n|recepci[oó]n)"
                    // These name the sampling only where nothing else is named.
                    + "|(?<any>sample|specimen|muestra|date|fecha))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int FARTHEST_LABEL = 60;
    private static final int CENTURY = 100;

    /** What a day is said to be. */
    private enum Label {
        BORN,
        SAMPLED,
        /** When it was reported, printed or received. */
        OTHER,
        ANY;

        boolean isOf(MatchResult word) {
            return word.group(name().toLowerCase(Locale.ROOT)) != null;
        }
    }

    private final DayOrder days;
    private final Set<LocalDateTime> sampled = new LinkedHashSet<>();
    private final Set<LocalDateTime> dated = new LinkedHashSet<>();
    private final List<Set<LocalDate>> births = new ArrayList<>();
    private boolean unclear;

    ReportHead(DayOrder days) {
        this.days = days;
    }

    /** Takes what a line says of these, each day by the label before it; whether it is such a line. */
    boolean take(String line) {
        boolean taken = false;
        int behindLast = 0;
        Matcher day = WrittenDay.IN_TEXT.matcher(line);
        while (day.find()) {
            Optional<Label> label = label(line.substring(behindLast, day.start()));
            label.ifPresent(found -> take(found, day.group()));
            taken |= label.isPresent();
            behindLast = day.end();
        }
        return taken;
    }

    // The nearest word counts.
    private static Optional<Label> label(String before) {
        String near =
                before.substring(Math.max(0, before.length() - FARTHEST_LABEL)).replaceFirst(".*\\d", "");
        List<MatchResult> words = LABEL.matcher(near).results().toList();
        return words.reversed().stream()
                .flatMap(word ->
                        Stream.of(Label.BORN, Label.SAMPLED, Label.OTHER).filter(label -> label.isOf(word)))
                .findFirst()
                .or(() -> words.isEmpty() ? Optional.empty() : Optional.of(Label.ANY));
    }

    private void take(Label label, String written) {
        Set<LocalDateTime> readings = days.readings(written);
        if (label == Label.BORN) {
            births.add(births(readings, written));
        } else if (label != Label.OTHER) {
            unclear |= label == Label.SAMPLED && readings.isEmpty();
            (label == Label.SAMPLED ? sampled : dated).addAll(readings);
        }
    }

    // Of a year in two digits the century is open.
    private static Set<LocalDate> births(Set<LocalDateTime> readings, String written) {
        return readings.stream()
                .map(LocalDateTime::toLocalDate)
                .flatMap(day -> written.contains(String.valueOf(day.getYear()))
                        ? Stream.of(day)
                        : Stream.of(day, day.minusYears(CENTURY)))
                .collect(Collectors.toSet());
    }

    void wasSampledAt(LocalDateTime moment) {
        sampled.add(moment);
    }

    void wasBornOn(LocalDate day) {
        births.add(Set.of(day));
    }

    /**
     * When the sample was taken; empty when no moment is given, more than one, one that can be read in two ways, or one
     * that is still to come.
     */
    Optional<LocalDateTime> sampledAt(LocalDateTime now) {
        Set<LocalDateTime> said = sampled.isEmpty() ? dated : sampled;
        return unclear || said.size() != 1
                ? Optional.empty()
                : said.stream().filter(moment -> !moment.isAfter(now)).findFirst();
    }

    /** Every birth date that is given, as the days in the past that it can mean. */
    List<Set<LocalDate>> births(LocalDate today) {
        return births.stream()
                .map(readings ->
                        readings.stream().filter(day -> !day.isAfter(today)).collect(Collectors.toUnmodifiableSet()))
                .toList();
    }
}
