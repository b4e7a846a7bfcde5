package clinic.quiver.triage;

/**
 * How a rule speaks to a clinician.
 *
 * @param name its name in a few words
 * @param sees what was found
 * @param action what to consider doing
 * @param why why it matters
 */
public record RuleText(String name, String sees, String action, String why) {}
