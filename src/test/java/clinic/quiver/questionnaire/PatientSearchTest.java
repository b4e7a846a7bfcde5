package clinic.quiver.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A condition that nobody or everybody meets decides nothing and is refused. */
class PatientSearchTest {

    private static final String WEAK_FAST = "{all: [weakness = yes, weakness-speed = minutes]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{all: [weakness = yes, weakness = no]}",
                "{all: [weakness = yes, {not: weakness = yes}]}",
                "{all: [seizure = never, 'seizure in [today]']}",
                "{all: ['seizure in [never, today]', seizure != never, seizure != today]}",
                "{all: [age < 18, age >= 18]}",
                "{all: [age > 40, age <= 40]}",
                "{all: [age >= 60, {any: [age < 40, age <= 59]}]}",
                "{all: ['twitch-sites only [eyelid]', twitch-sites has calf]}",
                "{all: ['meds only [ppi]', {not: meds has ppi}]}",
                "{all: [meds has none, meds has ppi]}",
                "{all: [weakness = no, weakness-speed = minutes]}",
                "{all: [auditc-1 > 1, auditc-1 = 0]}",
                "{all: [fever = no, {at-least: {count: 2, of: [fever = yes, cough = yes]}}]}",
                "{not: {any: [weakness = yes, weakness = no, weakness-speed = minutes, {not: fever = yes}, fever = yes]}}"
            })
    void what_no_patient_can_meet_is_refused(String condition) {
        assertThatThrownBy(() -> SmallQuestionnaire.condition(condition))
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageMatching("rules/test.yaml:1: (no|every) patient meets? .*|.*no patient can meet.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{any: [weakness = yes, {not: weakness = yes}]}",
                "{any: [age < 40, {not: age < 40}]}",
                "{any: [meds has ppi, {not: meds has ppi}, fever = yes]}"
            })
    void what_every_patient_meets_is_refused(String condition) {
        assertThatThrownBy(() -> SmallQuestionnaire.condition(condition))
                .hasMessageContaining("every patient meets these conditions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WEAK_FAST,
                "{all: [age >= 18, age <= 18]}",
                "{all: ['twitch-sites only [eyelid]', twitch-sites has eyelid]}",
                "{all: [meds has ppi, meds has digoxin, {not: meds has none}]}",
                "{all: [{not: 'twitch-sites only [eyelid]'}, {not: twitch-sites has calf}]}",
                "{any: [age < 40, age >= 40]}",
                "{at-least: {count: 2, of: [fever = yes, cough = yes, fever = no]}}"
            })
    void what_some_patients_meet_is_read(String condition) {
        assertThat(SmallQuestionnaire.condition(condition)).isNotNull();
    }

    @Test
    void a_bound_outside_the_numbers_taken_is_refused() {
        assertThatThrownBy(() -> SmallQuestionnaire.condition("age > 120"))
                .hasMessage("rules/test.yaml:1: 'age > 120' can never hold: the number goes from 0 to 120");
        assertThatThrownBy(() -> SmallQuestionnaire.condition("age >= 0"))
                .hasMessage("rules/test.yaml:1: 'age >= 0' always holds: the number goes from 0 to 120");
        assertThatThrownBy(() -> SmallQuestionnaire.condition("auditc >= 9")).hasMessageContaining("from 0 to 8");
        assertThat(SmallQuestionnaire.condition("auditc >= 8")).isNotNull();
        assertThat(SmallQuestionnaire.condition("lab-k >= 99")).isNotNull();
    }
}
