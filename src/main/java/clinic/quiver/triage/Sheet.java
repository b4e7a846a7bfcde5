package clinic.quiver.triage;

import clinic.quiver.questionnaire.Condition;
import java.util.Optional;

/**
 * When a handout sheet is wanted and when it is blocked.
 *
 * @param id the sheet, such as {@code H-MG}
 * @param blocked blocks the sheet when true or not settled; empty when nothing does
 */
public record Sheet(String id, Condition wanted, Optional<Condition> blocked) {}
