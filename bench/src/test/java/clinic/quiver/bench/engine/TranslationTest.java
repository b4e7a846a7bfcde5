package clinic.quiver.bench.engine;

import static clinic.quiver.bench.engine.ShippedRules.QUESTIONNAIRE;
import static clinic.quiver.bench.engine.ShippedRules.RULE_BOOK;
import static clinic.quiver.bench.engine.ShippedRules.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.bench.patient.Bounds;
import clinic.quiver.bench.patient.Facts;
import clinic.quiver.bench.patient.PatientGenerator;
import clinic.quiver.bench.patient.PatientGenerator.Crowd;
import clinic.quiver.bench.patient.Resolved;
import clinic.quiver.bench.table.Field;
import org.junit.jupiter.api.Test;

/** The same rules in every language; Drools compiles for too long here and is asked by the bench itself. */
class TranslationTest {

    private static final int PATIENTS = 300;

    private final PatientGenerator patients = new PatientGenerator(QUESTIONNAIRE, Bounds.of(TABLE), Crowd.EVERY_KIND);
    private final QuiverEngine quiver = new QuiverEngine(RULE_BOOK, TABLE);

    @Test
    void cel_says_of_every_patient_what_quiver_says() {
        assertAgreement(new CelPeer(TABLE));
    }

    @Test
    void cql_says_of_every_patient_what_quiver_says() {
        assertAgreement(new CqlPeer(TABLE));
    }

    private <P> void assertAgreement(Engine<P> engine) {
        for (int seed = 1; seed <= PATIENTS; seed++) {
            Resolved answers = Resolved.of(patients.patient(seed), QUESTIONNAIRE);
            Facts facts = Facts.of(TABLE, answers);
            Verdict theirs = engine.assess(engine.prepare(answers, facts));
            assertThat(quiver.assess(quiver.prepare(answers, facts)).differences(theirs))
                    .as("patient %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void drools_gets_three_rules_for_each_of_ours() {
        String drl = DrlWriter.write(TABLE);
        assertThat(TABLE.rules())
                .allSatisfy(rule -> assertThat(drl)
                        .contains(
                                "rule \"" + rule.id() + " fired\"",
                                "rule \"" + rule.id() + " possible\"",
                                "rule \"" + rule.id() + " not settled\""));
        assertThat(TABLE.fields())
                .filteredOn(field -> field.kind() == Field.Kind.CODE)
                .allSatisfy(field -> assertThat(drl).contains("  " + field.name() + " : String\n"));
    }

    @Test
    void a_verdict_that_differs_in_one_rule_is_a_disagreement() {
        Verdict one = new Verdict(TABLE);
        Verdict other = new Verdict(TABLE);
        assertThat(one.differences(other)).isEmpty();
        other.notSettled(0);
        assertThat(one.differences(other)).containsExactly("E01 SILENT / NOT_SETTLED");
    }
}
