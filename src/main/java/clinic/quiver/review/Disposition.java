package clinic.quiver.review;

import clinic.quiver.triage.TriageLevel;

/** Where the patient goes from here, as the clinician decides. */
public enum Disposition {
    SENT_TO_EMERGENCY(TriageLevel.EMERGENCY),
    SAME_DAY_CARE(TriageLevel.URGENT),
    URGENT_REFERRAL(TriageLevel.URGENT),
    TESTS_AND_REVIEW(TriageLevel.SOON),
    ROUTINE_FOLLOW_UP(TriageLevel.ROUTINE),
    SELF_CARE_ADVICE(TriageLevel.SELF_CARE);

    private final TriageLevel answersTo;

    Disposition(TriageLevel answersTo) {
        this.answersTo = answersTo;
    }

    /** Whether it is less than the level asks for, so that the clinician has to say why. */
    public boolean isBelow(TriageLevel level) {
        return answersTo.compareTo(level) > 0;
    }
}
