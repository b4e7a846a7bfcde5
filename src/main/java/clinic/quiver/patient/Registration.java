package clinic.quiver.patient;

import clinic.quiver.shared.Language;
import java.time.LocalDate;

/**
 * What the front desk writes down about a patient.
 *
 * @param recordNumber the clinic's own number, unique in the clinic; 1 to 40 characters
 * @param familyName 1 to 120 characters
 * @param givenName 1 to 120 characters
 * @param birthDate not in the future, at most 120 years ago
 * @param phone may be empty; at most 40 characters
 */
public record Registration(
        String recordNumber,
        String familyName,
        String givenName,
        LocalDate birthDate,
        SexAtBirth sexAtBirth,
        Language language,
        String phone) {

    public Registration {
        recordNumber = recordNumber.strip();
        familyName = familyName.strip();
        givenName = givenName.strip();
        phone = phone.strip();
    }
}
