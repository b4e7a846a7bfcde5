package clinic.quiver.bench.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.bench.engine.Engine;
import clinic.quiver.bench.engine.Verdict;
import clinic.quiver.bench.patient.Facts;
import clinic.quiver.bench.patient.PatientGenerator.Crowd;
import clinic.quiver.questionnaire.Answers;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final Bench BENCH = Bench.shipped();

    private final Agreement agreement = new Agreement(BENCH, new PrintStream(OutputStream.nullOutputStream()));

    @Test
    void a_peer_that_misses_a_rule_ends_the_run_with_rule_and_patient() {
        Engine<Answers> silent = new Engine<>() {
            @Override
            public Answers prepare(Answers answers, Facts facts) {
                return answers;
            }

            @Override
            public Verdict assess(Answers patient) {
                return new Verdict(BENCH.table());
            }
        };
        assertThatThrownBy(() -> agreement.check("a silent peer", silent, 10))
                .isInstanceOf(DisagreementException.class)
                .hasMessageContaining("a silent peer")
                .hasMessageContaining("FIRED / SILENT")
                .hasMessageContaining("seed 1, ");
    }

    @Test
    void quiver_agrees_with_itself() {
        agreement.check("Quiver", BENCH.quiver(), 10);
        assertThat(agreement.decisions()).isEqualTo(10L * BENCH.table().rules().size());
    }

    @Test
    void a_seed_makes_the_same_patient_again() {
        assertThat(BENCH.patients(Crowd.EVERY_KIND).patient(7))
                .isEqualTo(BENCH.patients(Crowd.EVERY_KIND).patient(7))
                .isNotEqualTo(BENCH.patients(Crowd.EVERY_KIND).patient(8));
    }
}
