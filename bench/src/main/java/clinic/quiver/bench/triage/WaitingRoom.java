package clinic.quiver.bench.triage;

import clinic.quiver.bench.engine.Engine;
import clinic.quiver.bench.patient.Facts;
import clinic.quiver.bench.patient.PatientGenerator;
import clinic.quiver.bench.patient.PatientGenerator.Crowd;
import clinic.quiver.bench.patient.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The patients of a speed run in the form that an engine likes best, handed out in turn for ever.
 *
 * @param <P> that form
 */
final class WaitingRoom<P> {

    static final int PATIENTS = 10_000;

    private final List<P> patients = new ArrayList<>();
    private int next;

    private WaitingRoom() {}

    static <P> WaitingRoom<P> of(LongFunction<P> form) {
        WaitingRoom<P> room = new WaitingRoom<>();
        for (long seed = 1; seed <= PATIENTS; seed++) {
            room.patients.add(form.apply(seed));
        }
        return room;
    }

    static <P> WaitingRoom<P> preparedFor(Engine<P> engine, Bench bench, Crowd crowd) {
        PatientGenerator generator = bench.patients(crowd);
        return of(seed -> {
            Resolved answers = Resolved.of(generator.patient(seed), bench.questionnaire());
            return engine.prepare(answers, Facts.of(bench.table(), answers));
        });
    }

    P next() {
        P patient = patients.get(next);
        next = next + 1 == patients.size() ? 0 : next + 1;
        return patient;
    }
}
