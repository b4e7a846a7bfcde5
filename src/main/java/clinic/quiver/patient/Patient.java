package clinic.quiver.patient;

import clinic.quiver.shared.PatientId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A patient of the clinic.
 *
 * @param version for noticing that somebody else corrected the details meanwhile
 */
public record Patient(PatientId id, Registration details, int version) {

    /** Given and family name, in that order. */
    public String fullName() {
        return details.givenName() + " " + details.familyName();
    }

    /** Family name first, for lists. */
    public String listName() {
        return details.familyName() + ", " + details.givenName();
    }

    /** Whether a name or the record number holds the text, in whatever case; a blank text fits everybody. */
    public boolean isCalled(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(listName(), fullName(), details.recordNumber())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Age in whole years on a day. */
    public int ageOn(LocalDate day) {
        return Period.between(details.birthDate(), day).getYears();
    }
}
