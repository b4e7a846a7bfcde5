package clinic.quiver.triage;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.AnswersReader;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireReader;
import clinic.quiver.triage.vignette.VignetteAnswers;
import java.util.Map;

/** A rule book small enough to be read beside a test; read anew for each, so that nothing is prepared before it. */
final class SmallRuleBook {

    private static final String QUESTIONNAIRE_YAML = """
            sums:
              - {name: drinks, parts: {cups: 1, pills: 2}}
            sections:
              - id: all
                items:
                  - {link-id: age, type: quantity, source: registration, min: 0, max: 120}
                  - {link-id: weakness, type: yes-no}
                  - {link-id: weakness-speed, type: choice, options: [minutes, weeks], enable-when: weakness = yes}
                  - {link-id: fever, type: yes-no}
                  - {link-id: cough, type: yes-no}
                  - {link-id: days, type: quantity, min: 0, max: 14}
                  - {link-id: meds, type: choices, options: [ppi, digoxin, none, not-sure]}
                  - {link-id: sites, type: body-map}
                  - {link-id: cups, type: quantity, min: 0, max: 30}
                  - {link-id: pills, type: quantity, min: 0, max: 30}
                  - {link-id: lab-k, type: quantity, source: clinician, min: 1, max: 12, decimals: 1}
            pages:
              - {id: weakness, style: single, items: [weakness]}
              - {id: weakness-speed, style: single, items: [weakness-speed]}
              - {id: general, style: check-list, items: [fever, cough]}
              - {id: days, style: numbers, items: [days, cups, pills]}
              - {id: meds, style: single, items: [meds]}
              - {id: sites, style: single, items: [sites]}
            """;

    private static final String REST = """
              source: test
              source-date: undated
              examples: {fires: [{fever: yes}], silent: [{cough: yes}]}
            """;

    private static final String CONDITIONS = """
            - name: D.ill
              when: {any: [fever = yes, cough = yes]}
            """;

    private static final String EMERGENCY = """
            - id: E01
              level: EMERGENCY
              anchor: weakness = yes
              when: {all: [weakness = yes, weakness-speed = minutes]}
            """ + REST;

    private static final String URGENT = """
            - id: U01
              level: URGENT
              anchor: D.ill
              when: {at-least: {count: 2, of: [D.ill, days >= 3, meds has digoxin]}}
            """ + REST;

    private static final String SOON = """
            - id: S01
              level: SOON
              anchor: score-mg >= 7
              when: score-mg >= 7
            """ + REST + """
            - id: S02
              level: SOON
              anchor: fever = yes
              when: {all: [fever = yes, {not: cough = yes}, {not: 'sites only [eyelid]'}]}
            """ + REST;

    private static final String ROUTINE = """
            - id: R01
              level: ROUTINE
              anchor: drinks >= 4
              when: drinks >= 4
            """ + REST;

    private static final String SELF_CARE = """
            - id: C01
              level: SELF-CARE
              benign-pattern: true
              anchor: 'sites only [eyelid]'
              when: {all: ['sites only [eyelid]', age < 40]}
            """ + REST + """
            - id: C02
              level: SELF-CARE
              anchor: cough = yes
              when: {all: [cough = yes, {not: days >= 3}]}
            """ + REST;

    private static final String LABS = """
            - id: L01
              level: URGENT
              when: {any: [lab-k < 2.5, {all: [lab-k < 3.0, D.ill]}]}
            """ + REST;

    private static final String FLOORS = """
            - id: F01
              level: URGENT
              items: [weakness, sites]
            """ + REST + """
            - id: F02
              level: SOON
              counts-not-sure: true
              items: [meds, days]
            """ + REST;

    private static final String SCORES = """
            source: test
            source-date: undated
            bands: {moderate: 4, high: 7}
            defaults: {days: 9, age: 70}
            scores:
              - nutrient: mg
                test-first: meds has ppi
                symptoms:
                  cap: 3
                  features:
                    - {points: 2, when: fever = yes}
                    - {points: 2, when: cough = yes}
                risks:
                  features:
                    - first-of:
                        - {points: 4, when: meds has digoxin}
                        - {points: 1, when: meds has ppi}
                diet:
                  features:
                    - {points: 1, when: days < 2}
              - nutrient: ca
                test-first: age >= 90
                symptoms: {features: [{points: 1, when: weakness = yes}]}
                risks: {features: [{points: 1, when: age >= 65}]}
                diet: {features: [{points: 2, when: drinks >= 4}]}
              - nutrient: k
                test-first: age >= 65
                symptoms: {features: [{points: 4, when: fever = yes}]}
                risks: {features: [{points: 3, when: cough = yes}]}
                diet: {features: [{points: 1, when: age < 10}]}
              - nutrient: d
                test-first: age >= 90
                symptoms: {features: [{points: 3, when: fever = yes}]}
                risks: {features: [{points: 3, when: cough = yes}]}
                diet: {features: [{points: 1, when: D.ill}]}
            """;

    private static final String SHEETS = """
            every-sheet-blocked: age < 18
            sheets:
              - {id: H-MG, wanted: score-mg >= 4, blocked: lab-k >= 5.0}
              - {id: H-HYD, wanted: fired R01, blocked: {any: [fired U01, meds has ppi]}}
              - {id: H-SLEEP, wanted: D.ill}
            """;

    private static final Knowledge KNOWLEDGE = Knowledge.builtIn()
            .with("questionnaire.yaml", QUESTIONNAIRE_YAML)
            .with("conditions.yaml", CONDITIONS)
            .with("rules/emergency.yaml", EMERGENCY)
            .with("rules/urgent.yaml", URGENT)
            .with("rules/soon.yaml", SOON)
            .with("rules/routine.yaml", ROUTINE)
            .with("rules/self-care.yaml", SELF_CARE)
            .with("rules/labs.yaml", LABS)
            .with("floors.yaml", FLOORS)
            .with("scores.yaml", SCORES)
            .with("handout-choice.yaml", SHEETS);

    private final Questionnaire questionnaire = QuestionnaireReader.read(KNOWLEDGE);
    private final RuleBook book = RuleBookReader.read(KNOWLEDGE, questionnaire);

    Questionnaire questionnaire() {
        return questionnaire;
    }

    RuleBook book() {
        return book;
    }

    /** The patient of these answers, such as {@code weakness: yes, days: 3}; what is not named was denied. */
    Answers patient(String answers) {
        YamlNode node = YamlNode.parse("patient", "{" + answers + "}");
        return patient(new AnswersReader(questionnaire).read(node));
    }

    Answers patient(Map<LinkId, Answer> given) {
        return new VignetteAnswers(given, questionnaire);
    }

    TriageResult assess(String answers) {
        return book.assess(patient(answers));
    }
}
