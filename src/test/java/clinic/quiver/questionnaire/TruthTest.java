package clinic.quiver.questionnaire;

import static clinic.quiver.questionnaire.Truth.FALSE;
import static clinic.quiver.questionnaire.Truth.TRUE;
import static clinic.quiver.questionnaire.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TruthTest {

    @Test
    void one_false_settles_an_all() {
        assertThat(FALSE.and(UNKNOWN)).isEqualTo(FALSE);
        assertThat(UNKNOWN.and(FALSE)).isEqualTo(FALSE);
        assertThat(TRUE.and(UNKNOWN)).isEqualTo(UNKNOWN);
        assertThat(TRUE.and(TRUE)).isEqualTo(TRUE);
    }

    @Test
    void one_true_settles_an_any() {
        assertThat(TRUE.or(UNKNOWN)).isEqualTo(TRUE);
        assertThat(UNKNOWN.or(TRUE)).isEqualTo(TRUE);
        assertThat(FALSE.or(UNKNOWN)).isEqualTo(UNKNOWN);
        assertThat(FALSE.or(FALSE)).isEqualTo(FALSE);
    }

    @Test
    void the_opposite_of_not_knowing_is_not_knowing() {
        assertThat(UNKNOWN.negated()).isEqualTo(UNKNOWN);
        assertThat(TRUE.negated()).isEqualTo(FALSE);
        assertThat(FALSE.negated()).isEqualTo(TRUE);
    }

    @Test
    void enough_is_certain_possible_or_out_of_reach() {
        assertThat(Logic.enough(2, 2, 0)).isEqualTo(TRUE);
        assertThat(Logic.enough(2, 1, 1)).isEqualTo(UNKNOWN);
        assertThat(Logic.enough(3, 1, 1)).isEqualTo(FALSE);
    }
}
