package clinic.quiver.desk;

import clinic.quiver.handout.ReleasedHandout;
import clinic.quiver.intake.Answering;
import clinic.quiver.intake.Progress;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.Visit;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * One line of the day.
 *
 * @param hereSince clinic time of the check-in; empty before
 * @param progress at the tablet; empty while nothing was answered
 * @param handouts that a clinician released for printing, newest first
 */
public record DayRow(
        Visit visit,
        Patient patient,
        Optional<LocalTime> hereSince,
        Optional<Progress> progress,
        List<ReleasedHandout> handouts) {

    /**
     * Where the answers come from if not from the tablet, or that none come any more; empty while the patient answers
     * there, before they began and after everything was handed in.
     */
    public Optional<Answering> answeringOtherwise() {
        return progress.filter(now -> visit.status().isWaiting() && !now.completed())
                .map(Progress::answering)
                .filter(answering -> answering != Answering.AT_TABLET);
    }

    /** Where no further answers come unless the patient is asked again, why; empty elsewhere. */
    public Optional<Answering> halted() {
        return answeringOtherwise().filter(Answering::isHalted);
    }
}
