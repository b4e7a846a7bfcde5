package clinic.quiver.review;

import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A clinician asks a second one to confirm a disposition below an emergency. It stands for exactly this choice and this
 * assessment: when either changes it is worth nothing any more.
 *
 * @param rules which findings the choice overrules
 * @param answer empty until the second clinician has spoken
 */
public record SecondLook(
        UUID id,
        VisitId visit,
        PatientId patient,
        UUID assessment,
        Choice choice,
        List<String> rules,
        StaffId askedBy,
        Instant askedAt,
        Optional<Answer> answer) {

    public SecondLook {
        rules = List.copyOf(rules);
    }

    /**
     * What the second clinician said.
     *
     * @param words may be empty
     */
    public record Answer(boolean confirmed, String words, StaffId by, Instant at) {}

    /** Whether it was asked for this choice over this assessment. */
    public boolean isFor(Choice now, UUID assessmentNow) {
        return choice.equals(now) && assessment.equals(assessmentNow);
    }

    /** Whether the second clinician agreed. */
    public boolean isConfirmed() {
        return answer.filter(Answer::confirmed).isPresent();
    }
}
