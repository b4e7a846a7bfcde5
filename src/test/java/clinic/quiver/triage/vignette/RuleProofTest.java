package clinic.quiver.triage.vignette;

import static clinic.quiver.triage.RuleBooks.KNOWLEDGE;
import static clinic.quiver.triage.RuleBooks.QUESTIONNAIRE;
import static clinic.quiver.triage.RuleBooks.RULE_BOOK;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.triage.RuleBookReader;
import org.junit.jupiter.api.Test;

class RuleProofTest {

    @Test
    void the_built_in_rule_book_keeps_to_its_examples() {
        assertThatCode(() -> new RuleProof(RULE_BOOK, QUESTIONNAIRE).check()).doesNotThrowAnyException();
    }

    @Test
    void a_rule_that_grew_too_narrow_is_named_with_the_patient_it_misses() {
        assertThatThrownBy(() -> check("rules/labs.yaml", "lab-vitd < 30", "lab-vitd < 20"))
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageMatching("rules/labs.yaml:\\d+: L20 does not fire for this patient, although it should");
    }

    @Test
    void a_rule_that_grew_too_wide_is_named_with_its_near_miss() {
        assertThatThrownBy(() -> check("rules/labs.yaml", "lab-vitd < 30", "lab-vitd < 50"))
                .hasMessageMatching("rules/labs.yaml:\\d+: L20 speaks for this patient, although it should be silent");
    }

    @Test
    void a_rule_that_no_longer_counts_what_is_open_is_named_with_the_patient_it_leaves_out() {
        assertThatThrownBy(() -> check("rules/urgent.yaml", "anchor: weakness = yes", "anchor: fever = yes"))
                .hasMessageMatching(
                        "rules/urgent.yaml:\\d+: U05 is not possible for this patient, although it should be");
    }

    private static void check(String file, String from, String to) {
        var edited = KNOWLEDGE.with(file, KNOWLEDGE.text(file).replace(from, to));
        new RuleProof(RuleBookReader.read(edited, QUESTIONNAIRE), QUESTIONNAIRE).check();
    }
}
