package clinic.quiver.intake;

/**
 * How far a patient is at the tablet; says nothing of what was answered.
 *
 * @param pagesToCome as far as the answers so far tell
 * @param emergencyPage whether the tablet asks the patient to tell the reception
 * @param answering where further answers come from; says nothing once all are handed in
 */
public record Progress(int pagesDone, int pagesToCome, boolean completed, boolean emergencyPage, Answering answering) {

    /** The page on which the patient is, from 1. */
    public int page() {
        return Math.min(pages(), pagesDone + 1);
    }

    /** How many pages there are for this patient, at least 1, as far as the answers so far tell. */
    public int pages() {
        return Math.max(1, pagesDone + pagesToCome);
    }

    /** Whether not everything is handed in, and no further answers come unless the patient is asked again. */
    public boolean isHalted() {
        return !completed && answering.isHalted();
    }
}
