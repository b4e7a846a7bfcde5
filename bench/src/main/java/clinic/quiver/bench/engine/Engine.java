package clinic.quiver.bench.engine;

import clinic.quiver.bench.patient.Facts;
import clinic.quiver.questionnaire.Answers;

/**
 * One engine, loaded with the whole rule book and ready to assess patient after patient on one thread.
 *
 * @param <P> the form in which it likes a patient best
 */
public interface Engine<P> {

    /** Makes a patient ready. Never timed. */
    P prepare(Answers answers, Facts facts);

    /** Assesses a patient: what is timed. */
    Verdict assess(P patient);
}
