package clinic.quiver.bench.triage;

import clinic.quiver.bench.engine.Engine;
import clinic.quiver.bench.engine.Verdict;
import clinic.quiver.bench.patient.Patient;
import clinic.quiver.bench.patient.PatientGenerator.Crowd;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.Explanation;
import clinic.quiver.triage.Finding;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.TriageResult;
import clinic.quiver.triage.engine.AnswerSheet;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One assessment by the full rule book, on one thread, patient after patient. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AssessmentBenchmark {

    static final String CROWD = "bench.crowd";
    static final String DROOLS_RULES = "bench.drools";

    private static Crowd crowd() {
        return Crowd.valueOf(System.getProperty(CROWD, Crowd.CLINIC.name()));
    }

    /** Quiver and patients of whom it is known what was shown, as peers know it. */
    @State(Scope.Thread)
    public static class Quiver {
        RuleBook ruleBook;
        WaitingRoom<AnswerSheet> patients;

        @Setup
        public void setUp() {
            Bench bench = Bench.shipped();
            ruleBook = bench.ruleBook();
            patients = WaitingRoom.preparedFor(bench.quiver(), bench, crowd());
        }
    }

    /** Quiver and patients as the clinic stores them. */
    @State(Scope.Thread)
    public static class QuiverFromStored {
        RuleBook ruleBook;
        Questionnaire questionnaire;
        WaitingRoom<Patient> patients;

        @Setup
        public void setUp() {
            Bench bench = Bench.shipped();
            ruleBook = bench.ruleBook();
            questionnaire = bench.questionnaire();
            patients = WaitingRoom.of(bench.patients(crowd())::patient);
        }
    }

    /** A peer with its patients. */
    public abstract static class Peer<P> {
        Engine<P> engine;
        WaitingRoom<P> patients;

        void setUp(Bench bench, Engine<P> peer) {
            engine = peer;
            patients = WaitingRoom.preparedFor(peer, bench, crowd());
        }

        Verdict assess() {
            return engine.assess(patients.next());
        }
    }

    @State(Scope.Thread)
    public static class Drools extends Peer<Object> {
        @Setup
        public void setUp() {
            Bench bench = Bench.shipped();
            setUp(bench, bench.drools(Path.of(System.getProperty(DROOLS_RULES))));
        }
    }

    @State(Scope.Thread)
    public static class Cel extends Peer<Map<String, Optional<Object>>> {
        @Setup
        public void setUp() {
            Bench bench = Bench.shipped();
            setUp(bench, bench.cel());
        }
    }

    @State(Scope.Thread)
    public static class Cql extends Peer<Map<String, Object>> {
        @Setup
        public void setUp() {
            Bench bench = Bench.shipped();
            setUp(bench, bench.cql());
        }
    }

    @Benchmark
    public TriageResult quiver(Quiver quiver) {
        return quiver.ruleBook.assess(quiver.patients.next());
    }

    /** Reads every explanation from end to end as well. */
    @Benchmark
    public TriageResult quiverRead(Quiver quiver, Blackhole blackhole) {
        return read(quiver.ruleBook.assess(quiver.patients.next()), blackhole);
    }

    /** Works out what was shown, lays out the answers, and reads every explanation from end to end. */
    @Benchmark
    public TriageResult quiverFromStored(QuiverFromStored quiver, Blackhole blackhole) {
        return read(quiver.ruleBook.assess(quiver.patients.next().answers(quiver.questionnaire)), blackhole);
    }

    private static TriageResult read(TriageResult result, Blackhole blackhole) {
        for (Finding finding : result.findings()) {
            read(finding.because(), blackhole);
            blackhole.consume(finding.missing());
        }
        return result;
    }

    private static void read(Explanation explanation, Blackhole blackhole) {
        blackhole.consume(explanation.truth());
        blackhole.consume(explanation.evidence());
        for (Explanation part : explanation.parts()) {
            read(part, blackhole);
        }
    }

    @Benchmark
    public Verdict drools(Drools drools) {
        return drools.assess();
    }

    @Benchmark
    public Verdict cel(Cel cel) {
        return cel.assess();
    }

    @Benchmark
    public Verdict cql(Cql cql) {
        return cql.assess();
    }
}
