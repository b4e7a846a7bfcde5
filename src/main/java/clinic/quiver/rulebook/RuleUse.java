package clinic.quiver.rulebook;

/**
 * What a rule was worth at the clinic of late: at how many visits each.
 *
 * @param fired its condition was met
 * @param possible it was not settled and counted in full
 * @param agreed a clinician agreed with it; likewise disagreed
 */
public record RuleUse(int fired, int possible, int agreed, int disagreed) {

    /** Of a rule of which there is nothing to say. */
    public static final RuleUse NONE = new RuleUse(0, 0, 0, 0);
}
