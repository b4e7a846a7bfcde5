package clinic.quiver.patient;

import clinic.quiver.shared.PatientId;
import java.time.LocalDate;
import java.time.Period;

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

    /** Age in whole years on a day. */
    public int ageOn(LocalDate day) {
        return Period.between(details.birthDate(), day).getYears();
    }
}
