package clinic.quiver.review;

/** Why a clinician decides for less than the level asks for (Clinical knowledge base, 2.2 number 6 and hazard H13). */
public enum OverrideReason {
    /** The examination or a measurement speaks against it. */
    EXAMINED,
    KNOWN_AND_STABLE,
    /** The patient was asked again and meant something else. */
    ANSWER_MISTAKEN,
    UNDER_CARE_ELSEWHERE,
    PATIENT_DECLINES,
    OTHER
}
