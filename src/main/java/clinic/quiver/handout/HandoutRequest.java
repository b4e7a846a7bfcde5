package clinic.quiver.handout;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.HandoutChoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that sheets for one patient are made from.
 *
 * @param sheets the ids of the sheets wanted, in order
 * @param blocked the ids of the sheets that the assessment blocks
 * @param mode what the patient's level allows
 * @param answers all answers, registration, examination and lab values included
 * @param firedRules ids of the triage rules that fired
 * @param unsettledRules ids of those that are neither true nor false
 * @param labs lab values with their days; any number of each test
 * @param confirmed ids of the rules whose hold a clinician has lifted
 * @param approvedBy the clinician who approved the sheets; empty in a preview
 * @param unreviewed whether the texts of this language are a translation that nobody at the clinic has signed
 * @param today the clinic's date
 * @param consultation what the visit found and what the clinician says of it
 */
public record HandoutRequest(
        Language language,
        List<String> sheets,
        Set<String> blocked,
        HandoutChoice.Mode mode,
        Answers answers,
        Set<String> firedRules,
        Set<String> unsettledRules,
        List<LabValue> labs,
        Set<String> confirmed,
        ClinicContact clinic,
        Recipient patient,
        Optional<String> approvedBy,
        boolean unreviewed,
        LocalDate today,
        PageLayout layout,
        Consultation consultation) {

    public HandoutRequest {
        sheets = List.copyOf(sheets);
        blocked = Set.copyOf(blocked);
        firedRules = Set.copyOf(firedRules);
        unsettledRules = Set.copyOf(unsettledRules);
        labs = List.copyOf(labs);
        confirmed = Set.copyOf(confirmed);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a handout has at least one sheet");
        }
    }

    /**
     * How to reach the clinic and help, from the clinic's settings.
     *
     * @param emergencyNumber such as 911
     * @param crisisLine the number for people in a crisis, such as 988
     */
    public record ClinicContact(String name, String phone, String emergencyNumber, String crisisLine) {}

    /** Whom the sheets are for. */
    public record Recipient(String name, LocalDate birthDate) {}
}
