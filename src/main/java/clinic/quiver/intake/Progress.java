package clinic.quiver.intake;

/**
 * How far a patient is at the tablet; says nothing of what was answered.
 *
 * @param pagesToCome as far as the answers so far tell
 * @param emergencyPage whether the tablet asks the patient to tell the reception
 */
public record Progress(int pagesDone, int pagesToCome, boolean completed, boolean emergencyPage) {}
