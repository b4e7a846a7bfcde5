package clinic.quiver.desk.ui;

import clinic.quiver.patient.Patient;
import clinic.quiver.patient.Registration;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

    /** Each part of the details in words, by the last part of its field's key. */
    static Map<String, Function<Registration, String>> parts() {
        UI where = UI.getCurrent();
        Map<String, Function<Registration, String>> parts = new LinkedHashMap<>();
        parts.put("record-number", Registration::recordNumber);
        parts.put("given-name", Registration::givenName);
        parts.put("family-name", Registration::familyName);
        parts.put("birth-date", details -> date(details.birthDate(), where.getLocale()));
        parts.put(
                "sex",
                details ->
                        where.getTranslation("desk.sex." + details.sexAtBirth().name()));
        parts.put(
                "language",
                details -> where.getTranslation(
                        "shared.language." + details.language().code()));
        parts.put("phone", Registration::phone);
        return parts;
    }
}
