package clinic.quiver.bench.triage;

import clinic.quiver.bench.engine.Verdict.State;
import clinic.quiver.bench.patient.PatientGenerator;
import clinic.quiver.bench.patient.PatientGenerator.Crowd;
import clinic.quiver.bench.patient.Resolved;
import clinic.quiver.bench.triage.Speed.Size;
import clinic.quiver.triage.TriageResult;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of results: what was compared, how fast each was, and whether the targets were reached. */
final class ResultPage {

    private static final double ASSESSMENTS_A_SECOND = 200_000;
    private static final double TIMES_DROOLS = 10;
    private static final int SAMPLE = 1_000;

    private final Bench bench;
    private final String commit;
    private final boolean quick;
    private final int many;
    private final int few;
    private final Agreement agreement;
    private final Map<Contestant, Measured> measured;
    private final Size size;
    private final StringBuilder page = new StringBuilder();

    ResultPage(
            Bench bench,
            String commit,
            boolean quick,
            int many,
            int few,
            Agreement agreement,
            Map<Contestant, Measured> measured,
            Size size) {
        this.bench = bench;
        this.commit = commit;
        this.quick = quick;
        this.many = many;
        this.few = few;
        this.agreement = agreement;
        this.measured = measured;
        this.size = size;
    }

    String text() {
        line("# Triage: Quiver beside general rule engines");
        line("");
        line("Written by `bin/bench triage`" + (quick ? " --quick: too short to be quoted" : "") + " on "
                + LocalDate.now(ZoneOffset.UTC) + ", commit " + commit + ", clinical content "
                + bench.ruleBook().version() + ".");
        line("Machine: " + Machine.inWords() + ".");
        line("Peers: " + Peers.inWords() + ". JMH, one thread, serial collector.");
        agreement();
        speed();
        targets();
        work();
        return page.toString();
    }

    private void agreement() {
        line("");
        line("## Agreement");
        line("");
        line("The state of each of " + bench.table().rules().size() + " rules (fired, possible, not settled, silent), "
                + bench.table().floors().size() + " floors, "
                + bench.table().scores().size()
                + " scores and the level, on random patients of every kind:");
        line("");
        line("| Quiver and | patients | disagreements |");
        line("|---|---:|---:|");
        row("Drools", many);
        row("CEL", many);
        row("CQL engine", few);
        line("");
        int rules = bench.table().rules().size();
        List<String> neverFired = agreement.neverSeen(State.FIRED);
        line(format(
                "%,d states of rules were compared. Of %d rules %d fired for some patient, %d were possible and %d not"
                        + " settled for some.%s",
                agreement.decisions(),
                rules,
                rules - neverFired.size(),
                rules - agreement.neverSeen(State.POSSIBLE).size(),
                rules - agreement.neverSeen(State.NOT_SETTLED).size(),
                neverFired.isEmpty() ? "" : " Never fired: " + String.join(", ", neverFired) + "."));
    }

    private void row(String peer, int patients) {
        line(format("| %s | %,d | 0 |", peer, patients));
    }

    private void speed() {
        line("");
        line("## Speed");
        line("");
        line(format(
                "%,d patients, the whole rule book each; %s. Medians of times of %d s, the contestants in turn in %d rounds.",
                WaitingRoom.PATIENTS, crowds(), size.seconds(), size.rounds()));
        line("");
        line("| | assessments a second | least to most | times | µs each | bytes each |");
        line("|---|---:|---:|---:|---:|---:|");
        measured.forEach((contestant, times) -> line(format(
                "| %s | %,.0f | %,.0f to %,.0f | %d | %,.1f | %,.0f |",
                contestant.title(),
                times.median(),
                times.least(),
                times.most(),
                times.size(),
                1e6 / times.median(),
                times.bytes())));
    }

    private String crowds() {
        return format(
                "on average %.1f findings a patient, %.1f for patients of every kind",
                findings(Crowd.CLINIC), findings(Crowd.EVERY_KIND));
    }

    private double findings(Crowd crowd) {
        PatientGenerator generator = bench.patients(crowd);
        int findings = 0;
        for (int seed = 1; seed <= SAMPLE; seed++) {
            TriageResult result = bench.ruleBook().assess(Resolved.of(generator.patient(seed), bench.questionnaire()));
            findings += result.findings().size();
        }
        return (double) findings / SAMPLE;
    }

    private void targets() {
        double quiver = measured.get(Contestant.QUIVER).median();
        double times = quiver / measured.get(Contestant.DROOLS).median();
        line("");
        line("## Targets");
        line("");
        line("| target | measured | |");
        line("|---|---:|---|");
        line(format(
                "| %,.0f assessments a second on one core, with full explanations | %,.0f | %s |",
                ASSESSMENTS_A_SECOND, quiver, reached(quiver >= ASSESSMENTS_A_SECOND)));
        line(format(
                "| %.0f times Drools in the same run | %.1f | %s |",
                TIMES_DROOLS, times, reached(times >= TIMES_DROOLS)));
    }

    private static String reached(boolean reached) {
        return reached ? "reached" : "**not reached**";
    }

    private void work() {
        line("");
        line("## What each computes");
        line("");
        line(
                "All: the state of every rule, floors, the points of the four scores, the level. All are handed patients of"
                        + " whom it is known which questions were shown.");
        line("");
        line("Quiver alone, within its time: the value of every part of every condition, which is the explanation of"
                + " each finding, ready to be opened; the features that counted in each score and how much higher it"
                + " could be; which sheets are wanted and why one is blocked. The second line of Quiver's opens every"
                + " explanation and reads each part of it, with question, answer and what is missing. The third also"
                + " works out which questions were shown and lays out the answers.");
        line("");
        line(
                "Peers give no explanations. How they were given their best form, and what they can do that Quiver cannot, stands in"
                        + " `bench/README.md`.");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
