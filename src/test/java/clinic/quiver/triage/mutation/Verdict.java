package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import java.util.Map;

/** What became of a change. */
sealed interface Verdict {

    /** A case came out differently than expected. */
    record Noticed() implements Verdict {}

    /** No patient whom the questionnaire allows is judged differently: everything was tried. */
    record ProvedEquivalent() implements Verdict {}

    /** Nobody noticed, and it cannot be told by conditions alone whether anybody could. */
    record Unnoticed() implements Verdict {}

    /**
     * Nobody noticed, but somebody could.
     *
     * @param ruleId the rule that would tell; empty where it is a score or a sheet
     * @param given a patient who tells
     * @param expected what the unchanged content says of this patient
     */
    record MissingExample(String ruleId, Map<LinkId, Answer> given, Outcome expected) implements Verdict {}
}
