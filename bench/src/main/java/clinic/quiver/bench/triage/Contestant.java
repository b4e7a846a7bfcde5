package clinic.quiver.bench.triage;

import clinic.quiver.bench.patient.PatientGenerator.Crowd;
import java.util.List;

/** What is timed: an engine with a crowd of patients. */
enum Contestant {
    QUIVER("Quiver, full explanations", "quiver", Crowd.CLINIC),
    QUIVER_READ("Quiver, reading every explanation from end to end", "quiverRead", Crowd.CLINIC),
    QUIVER_FROM_STORED(
            "Quiver, the same from stored answers, working out what was shown", "quiverFromStored", Crowd.CLINIC),
    DROOLS("Drools, executable model", "drools", Crowd.CLINIC),
    CEL("CEL", "cel", Crowd.CLINIC),
    CQL("CQL engine", "cql", Crowd.CLINIC),
    QUIVER_EVERY_KIND("Quiver, full explanations, patients of every kind", "quiver", Crowd.EVERY_KIND),
    DROOLS_EVERY_KIND("Drools, executable model, patients of every kind", "drools", Crowd.EVERY_KIND);

    private static final List<Contestant> EVERY_ROUND = List.of(QUIVER, QUIVER_READ, QUIVER_FROM_STORED, DROOLS, CEL);

    private final String title;
    private final String benchmark;
    private final Crowd crowd;

    Contestant(String title, String benchmark, Crowd crowd) {
        this.title = title;
        this.benchmark = benchmark;
        this.crowd = crowd;
    }

    /** Whether it takes part in this round, counted from 1; those that no target speaks of run once. */
    boolean takesPartIn(int round) {
        return round == 1 || EVERY_ROUND.contains(this);
    }

    String title() {
        return title;
    }

    String benchmark() {
        return benchmark;
    }

    Crowd crowd() {
        return crowd;
    }
}
