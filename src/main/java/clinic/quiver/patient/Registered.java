package clinic.quiver.patient;

import java.util.Set;

/** What came of registering or correcting a patient. */
public sealed interface Registered {

    record Done(Patient patient) implements Registered {}

    /** Nothing was stored: these parts need another look. */
    record Refused(Set<Fault> faults) implements Registered {}

    /** Nothing was stored: somebody else corrected the patient meanwhile. */
    record ChangedMeanwhile(Patient now) implements Registered {}

    /** What can be wrong with a patient's details. */
    enum Fault {
        RECORD_NUMBER_MISSING,
        RECORD_NUMBER_TAKEN,
        FAMILY_NAME_MISSING,
        GIVEN_NAME_MISSING,
        BIRTH_DATE_IN_FUTURE,
        BIRTH_DATE_TOO_LONG_AGO,
        TOO_LONG,
        UNREADABLE_CHARACTERS
    }
}
