package clinic.quiver.review;

import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.observation.Observation;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.StaffId;
import clinic.quiver.triage.Assessment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a clinician sees of one visit.
 *
 * @param response empty until the patient began at the tablet
 * @param assessment empty until something is known
 * @param observations the newest finding or value of each item at this visit
 * @param acknowledgements oldest first; the last of a rule counts
 * @param version of the decision, for noticing that a colleague changed it meanwhile; {@link #NOTHING_WRITTEN} before
 *     anybody wrote
 */
public record Review(
        Visit visit,
        Patient patient,
        Optional<QuestionnaireResponse> response,
        Optional<Assessment> assessment,
        Map<LinkId, Observation> observations,
        List<Acknowledgement> acknowledgements,
        Decision decision,
        Optional<Signature> signature,
        List<Addendum> addenda,
        List<Visit> otherVisits,
        int version) {

    /** The version of a decision that nobody has begun to write; the first one written has another. */
    public static final int NOTHING_WRITTEN = -1;

    /** Who signed, and when; the record is locked from then on. */
    public record Signature(StaffId by, Instant at) {}

    /** What was last said of a finding. */
    public Optional<Acknowledgement> acknowledgementOf(String ruleId) {
        return acknowledgements.reversed().stream()
                .filter(acknowledgement -> acknowledgement.ruleId().equals(ruleId))
                .findFirst();
    }

    /** The flags that nobody has acknowledged yet. */
    public List<Assessment.StoredFinding> openFlags() {
        return assessment.map(Assessment::flags).orElse(List.of()).stream()
                .filter(flag -> acknowledgementOf(flag.ruleId()).isEmpty())
                .toList();
    }
}
