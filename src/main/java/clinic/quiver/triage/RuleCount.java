package clinic.quiver.triage;

/**
 * At how many visits a rule spoke.
 *
 * @param fired its condition was met; of a floor, a safety question was open
 * @param possible it was not settled and counted in full
 */
public record RuleCount(int fired, int possible) {}
