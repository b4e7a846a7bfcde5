package clinic.quiver.intake;

import clinic.quiver.patient.Patient;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What the registration already answers, so that the tablet need not ask. */
public final class RegistrationAnswers {

    private static final LinkId AGE = LinkId.of("age");
    private static final LinkId SEX_AT_BIRTH = LinkId.of("sex-birth");

    private RegistrationAnswers() {}

    /** Age in whole years on the day of the visit, and sex at birth. */
    public static Map<LinkId, Answer> of(Patient patient, LocalDate day) {
        String sex = switch (patient.details().sexAtBirth()) {
            case FEMALE -> "female";
            case MALE -> "male";
            case INTERSEX -> "intersex";
            case PREFER_NOT -> "prefer-not";
        };
        return Map.of(
                AGE, new Answer.Quantity(BigDecimal.valueOf(patient.ageOn(day))), SEX_AT_BIRTH, new Answer.Choice(sex));
    }
}
