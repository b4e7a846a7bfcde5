package clinic.quiver.bench.triage;

import clinic.quiver.bench.engine.Engine;
import clinic.quiver.bench.engine.QuiverEngine;
import clinic.quiver.bench.engine.Verdict;
import clinic.quiver.bench.engine.Verdict.State;
import clinic.quiver.bench.patient.Facts;
import clinic.quiver.bench.patient.Patient;
import clinic.quiver.bench.patient.PatientGenerator;
import clinic.quiver.bench.patient.PatientGenerator.Crowd;
import clinic.quiver.bench.patient.Resolved;
import clinic.quiver.bench.table.Table.RuleRow;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks Quiver and a peer the same about the same random patients, and stops at the first that they see differently. */
final class Agreement {

    private final Bench bench;
    private final PrintStream out;
    private final Map<State, boolean[]> seen = new EnumMap<>(State.class);
    private long decisions;

    Agreement(Bench bench, PrintStream out) {
        this.bench = bench;
        this.out = out;
        for (State state : State.values()) {
            seen.put(state, new boolean[bench.table().rules().size()]);
        }
    }

    /**
     * Compares every rule's state, every floor, every score and the level.
     *
     * @throws DisagreementException naming the patient and what differs
     */
    <P> void check(String peer, Engine<P> engine, int patients) {
        QuiverEngine quiver = bench.quiver();
        PatientGenerator generator = bench.patients(Crowd.EVERY_KIND);
        for (int seed = 1; seed <= patients; seed++) {
            Patient patient = generator.patient(seed);
            Resolved answers = Resolved.of(patient, bench.questionnaire());
            Facts facts = Facts.of(bench.table(), answers);
            Verdict ours = quiver.assess(quiver.prepare(answers, facts));
            Verdict theirs = engine.assess(engine.prepare(answers, facts));
            List<String> differences = ours.differences(theirs);
            if (!differences.isEmpty()) {
                throw new DisagreementException(peer, patient, differences);
            }
            note(ours);
            if (seed % Math.max(1, patients / 5) == 0) {
                out.println("  " + peer + ": " + seed + " of " + patients + " patients, no disagreement");
            }
        }
    }

    private void note(Verdict verdict) {
        for (RuleRow rule : bench.table().rules()) {
            seen.get(verdict.state(rule.place()))[rule.place()] = true;
        }
        decisions += bench.table().rules().size();
    }

    /** How many states of rules were compared. */
    long decisions() {
        return decisions;
    }

    /** The rules that never came into this state: agreement on them says less. */
    List<String> neverSeen(State state) {
        List<String> never = new ArrayList<>();
        for (RuleRow rule : bench.table().rules()) {
            if (!seen.get(state)[rule.place()]) {
                never.add(rule.id());
            }
        }
        return never;
    }
}
