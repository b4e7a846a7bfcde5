package clinic.quiver.review;

import clinic.quiver.intake.Progress;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.Visit;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.TakenBack;
import clinic.quiver.triage.TriageLevel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One patient who waits, or went away before a clinician looked.
 *
 * @param visit as far as it is now
 * @param patient whose visit it is
 * @param assessment empty when triage has not spoken
 * @param takenBack dangers that the patient took back and nobody has acknowledged as they stand, soonest level first
 * @param progress how far the answers are; empty when nobody has begun
 * @param results of which somebody has to be told yet; empty when none waits
 * @param open the flags that nobody has acknowledged as they stand, taken back or not
 * @param unseenSince when the oldest of those was found; empty without any
 * @param seen what was last said of each flag that somebody has acknowledged as it stands, oldest first
 * @param claim who has the patient
 */
public record WorklistEntry(
        Visit visit,
        Patient patient,
        Optional<Assessment> assessment,
        List<TakenBack> takenBack,
        Optional<Progress> progress,
        Optional<OpenResults> results,
        List<OpenFlag> open,
        Optional<Instant> unseenSince,
        List<Acknowledgement> seen,
        Optional<Claim> claim) {

    /**
     * A flag that waits for a clinician.
     *
     * @param earlier what was last said of it, before it stood on more; empty when nothing was
     */
    public record OpenFlag(String ruleId, Optional<Acknowledgement> earlier) {}

    /**
     * Laboratory results of which somebody has to be told yet: critical ones, and those out of range that came after the
     * record was signed.
     *
     * @param level to look at the patient by because of them
     */
    public record OpenResults(int count, boolean critical, TriageLevel level) {}

    /** Untriaged or failed triage first, then level, then waiting since, then id: danger first. */
    public static final Comparator<WorklistEntry> BY_DANGER = Comparator.comparing(WorklistEntry::standing)
            .thenComparing(entry -> entry.visit().waitingSince().orElse(Instant.MAX))
            // As text: UUID compares its halves as signed numbers, the database does not.
            .thenComparing(entry -> entry.visit().id().toString());

    public WorklistEntry {
        takenBack = List.copyOf(takenBack);
        open = List.copyOf(open);
        seen = List.copyOf(seen);
    }

    /** Whether the patient handed in and triage has not spoken, or could not be completed. */
    public boolean isUntriaged() {
        boolean spoken = assessment
                .filter(found -> found.status() == Assessment.Status.COMPLETE)
                .isPresent();
        boolean failed = assessment
                .filter(found -> found.status() == Assessment.Status.FAILED)
                .isPresent();
        return failed || (isHandedIn() && !spoken);
    }

    /** Whether the patient has handed in. */
    public boolean isHandedIn() {
        return progress.map(Progress::completed).orElse(false);
    }

    /** Where the patient stands. */
    public Standing standing() {
        return Standing.of(this);
    }

    /**
     * The level to look at the patient by: the assessment's, or that of a danger that was taken back or of a result that
     * nobody was told of. Empty when triage has not spoken.
     */
    public Optional<TriageLevel> level() {
        return Stream.of(
                        takenBack.stream().map(danger -> danger.finding().level()),
                        results.stream().map(OpenResults::level),
                        assessment.map(Assessment::level).stream())
                .flatMap(levels -> levels)
                .min(Comparator.naturalOrder());
    }

    /** How many flags nobody has acknowledged as they stand, taken back or not. */
    public int openFlags() {
        return open.size();
    }

    /** Whether the patient is no longer, or never was, in the clinic. */
    public boolean isGone() {
        return !visit.status().isWaiting();
    }

    /** Whether the patient is here and nothing is answered yet. */
    public boolean isBlank() {
        return !isGone() && progress.map(Progress::pagesDone).orElse(0) == 0;
    }

    /** Whether the patient stands on the list: they wait, or went away and may be in danger. */
    boolean isListed() {
        return !isGone() || openFlags() > 0 || results.isPresent() || assessment.isEmpty();
    }

    WorklistEntry unseenSince(Optional<Instant> since) {
        return new WorklistEntry(visit, patient, assessment, takenBack, progress, results, open, since, seen, claim);
    }
}
