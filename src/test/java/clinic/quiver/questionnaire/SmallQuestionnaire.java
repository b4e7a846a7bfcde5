package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;

/** A questionnaire small enough to be read beside a test. */
final class SmallQuestionnaire {

    static final String YAML = """
            sums:
              - name: caffeine-mg
                parts: {caf-coffee: 96, caf-pill: 200}
              - name: auditc
                parts: {auditc-1: 1, auditc-2: 1}
            sections:
              - id: all
                items:
                  - {link-id: age, type: quantity, source: registration, min: 0, max: 120}
                  - {link-id: sex-birth, type: choice, source: registration, options: [female, male]}
                  - {link-id: weakness, type: yes-no}
                  - {link-id: weakness-speed, type: choice, options: [minutes, weeks], enable-when: weakness = yes}
                  - {link-id: fever, type: yes-no}
                  - {link-id: cough, type: yes-no}
                  - {link-id: meds, type: choices, options: [ppi, digoxin, none, not-sure]}
                  - {link-id: twitch-sites, type: body-map}
                  - {link-id: caf-coffee, type: quantity, min: 0, max: 30, soft-max: 20, decimals: 1}
                  - {link-id: caf-pill, type: quantity, min: 0, max: 20}
                  - {link-id: auditc-1, type: choice, options: ["0", "1", "4"]}
                  - {link-id: auditc-2, type: choice, options: ["0", "4"], enable-when: auditc-1 > 0}
                  - {link-id: seizure, type: choice, options: [never, today]}
                  - {link-id: onset-date, type: date, optional: true}
                  - {link-id: worry, type: text, max: 500, optional: true}
                  - {link-id: lab-k, type: quantity, source: clinician}
            pages:
              - {id: weakness, style: single, items: [weakness]}
              - {id: weakness-speed, style: single, items: [weakness-speed]}
              - {id: general, style: check-list, items: [fever, cough]}
              - {id: meds, style: single, items: [meds]}
              - {id: twitch-sites, style: single, items: [twitch-sites]}
              - {id: caffeine, style: numbers, items: [caf-coffee, caf-pill]}
              - {id: auditc, style: instrument, items: [auditc-1, auditc-2]}
              - {id: seizure, style: single, items: [seizure]}
              - {id: onset-date, style: single, items: [onset-date]}
              - {id: worry, style: single, items: [worry]}
            """;

    static final Questionnaire QUESTIONNAIRE = read(YAML);

    private SmallQuestionnaire() {}

    static Questionnaire read(String yaml) {
        return QuestionnaireReader.read(Knowledge.builtIn().with("questionnaire.yaml", yaml));
    }

    static Condition condition(String yaml) {
        return new ConditionReader(QUESTIONNAIRE.vocabulary(), Map.of()).read(YamlNode.parse("rules/test.yaml", yaml));
    }

    /** Only these items were answered; all others were asked and denied. */
    static Answers answered(Map<String, Answer> given) {
        return item -> {
            Answer answer = given.get(item.value());
            return answer == null ? new Reply.Denied() : new Reply.Given(answer);
        };
    }

    static Answer yes() {
        return new Answer.YesNo(true);
    }

    static Answer no() {
        return new Answer.YesNo(false);
    }

    static Answer unknown() {
        return new Answer.DoesNotKnow();
    }

    static Answer number(String value) {
        return new Answer.Quantity(new BigDecimal(value));
    }

    static Answer choice(String code) {
        return new Answer.Choice(code);
    }

    static Answer choices(String... codes) {
        return new Answer.Choices(new TreeSet<>(Arrays.asList(codes)));
    }

    static Answer sites(String... codes) {
        TreeSet<BodySite> sites = new TreeSet<>();
        for (String code : codes) {
            sites.add(BodySite.ofCode(code));
        }
        return new Answer.BodySites(sites);
    }
}
