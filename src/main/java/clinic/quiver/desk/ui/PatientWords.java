package clinic.quiver.desk.ui;

import clinic.quiver.patient.Patient;
import clinic.quiver.patient.Registration;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How the desk writes a patient down. */
final class PatientWords {

    private PatientWords() {}

    /** A date whose month is a word, so that nobody can take the day for the month. */
    static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(date);
    }

    /** Name, record number and birth date in one line. */
    static String inLine(Patient patient) {
        UI where = UI.getCurrent();
        return where.getTranslation(
                "desk.patient.line",
                patient.listName(),
                patient.details().recordNumber(),
                date(patient.details().birthDate(), where.getLocale()));
    }

    /** What changed from one state of the details to the next, a line each. */
    static List<String> differences(Registration before, Registration after) {
        UI where = UI.getCurrent();
        List<String> lines = new ArrayList<>();
        Difference difference = (key, part) -> {
            if (!part.apply(before).equals(part.apply(after))) {
                lines.add(where.getTranslation("desk.patient." + key) + ": " + part.apply(after));
            }
        };
        difference.of("record-number", Registration::recordNumber);
        difference.of("given-name", Registration::givenName);
        difference.of("family-name", Registration::familyName);
        difference.of("birth-date", details -> date(details.birthDate(), where.getLocale()));
        difference.of(
                "sex",
                details ->
                        where.getTranslation("desk.sex." + details.sexAtBirth().name()));
        difference.of(
                "language",
                details -> where.getTranslation(
                        "shared.language." + details.language().code()));
        difference.of("phone", Registration::phone);
        return lines;
    }

    @FunctionalInterface
    private interface Difference {
        void of(String key, Function<Registration, String> part);
    }
}
