package clinic.quiver.triage.vignette;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import java.util.Map;
import java.util.Optional;

/**
 * An example patient: answers and observations, with what the rule book is expected to say.
 *
 * @param file where it was read from
 * @param given answers and observations; what is absent was asked and denied
 * @param expected empty when the file expects nothing
 */
public record Vignette(
        String id, String file, String title, Map<LinkId, Answer> given, Optional<VignetteOutcome> expected) {
    public Vignette {
        given = Map.copyOf(given);
    }
}
