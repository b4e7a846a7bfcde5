package clinic.quiver.intake;

import clinic.quiver.patient.VisitStatus;
import clinic.quiver.shared.Language;

/** Whether a form on paper can be typed in for a visit now, and by whom. */
public sealed interface PaperState {

    /**
     * Nothing was typed in yet.
     *
     * @param consented whether the patient agreed at a tablet before, and went on with paper
     * @param language that the patient reads
     */
    record Blank(boolean consented, Language language) implements PaperState {}

    /** Somebody began, and nobody has it now: whoever wants goes on. */
    record Free(PaperForm form) implements PaperState {}

    /** Whoever asks is typing it in. */
    record Typing(PaperSheet sheet) implements PaperState {}

    /** A colleague is typing it in. */
    record TypedByAnother(PaperForm form) implements PaperState {}

    /** The patient is answering at a tablet at this moment. */
    record AtTablet() implements PaperState {}

    /** Everything was handed in: answers are added in the review. */
    record HandedIn() implements PaperState {}

    /** The patient is not checked in, or the visit is over. */
    record NotWaiting(VisitStatus status) implements PaperState {}
}
