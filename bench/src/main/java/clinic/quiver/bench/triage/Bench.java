package clinic.quiver.bench.triage;

import clinic.quiver.bench.engine.CelPeer;
import clinic.quiver.bench.engine.CqlPeer;
import clinic.quiver.bench.engine.DroolsPeer;
import clinic.quiver.bench.engine.QuiverEngine;
import clinic.quiver.bench.patient.Bounds;
import clinic.quiver.bench.patient.PatientGenerator;
import clinic.quiver.bench.patient.PatientGenerator.Crowd;
import clinic.quiver.bench.table.Table;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireReader;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.RuleBookReader;
import java.nio.file.Path;

/** The shipped rule book, as Quiver reads it and as the table that the peers are made from. */
record Bench(Questionnaire questionnaire, RuleBook ruleBook, Table table) {

    static Bench shipped() {
        Knowledge knowledge = Knowledge.builtIn();
        Questionnaire questionnaire = QuestionnaireReader.read(knowledge);
        RuleBook ruleBook = RuleBookReader.read(knowledge, questionnaire);
        return new Bench(questionnaire, ruleBook, Table.of(knowledge, questionnaire, ruleBook));
    }

    PatientGenerator patients(Crowd crowd) {
        return new PatientGenerator(questionnaire, Bounds.of(table), crowd);
    }

    QuiverEngine quiver() {
        return new QuiverEngine(ruleBook, table);
    }

    DroolsPeer drools(Path compiled) {
        return new DroolsPeer(table, compiled);
    }

    CelPeer cel() {
        return new CelPeer(table);
    }

    CqlPeer cql() {
        return new CqlPeer(table);
    }
}
