package clinic.quiver.observation;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.StaffId;
import java.time.Instant;

/**
 * One finding or measured value (FHIR: Observation).
 *
 * @param item a clinician's item of the questionnaire, such as {@code lab-k}; its unit is the item's
 * @param observedAt when the patient was examined or the sample was taken
 */
public record Observation(LinkId item, Answer value, Instant observedAt, Instant recordedAt, StaffId recordedBy) {}
