package clinic.quiver.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Height and weight told in feet, inches and pounds. */
class UsMeasureTest {

    @Test
    void what_was_told_is_stored_in_cm_and_kg() {
        assertThat(UsMeasure.HEIGHT.toMetric(66)).isEqualByComparingTo("168");
        assertThat(UsMeasure.WEIGHT.toMetric(150)).isEqualByComparingTo("68.0");
    }

    @Test
    void every_inch_and_every_pound_comes_back_as_it_was_told() {
        for (int inches = 20; inches <= 98; inches++) {
            assertThat(UsMeasure.HEIGHT.fromMetric(UsMeasure.HEIGHT.toMetric(inches)))
                    .isEqualTo(inches);
        }
        for (int pounds = 5; pounds <= 881; pounds++) {
            assertThat(UsMeasure.WEIGHT.fromMetric(UsMeasure.WEIGHT.toMetric(pounds)))
                    .isEqualTo(pounds);
        }
    }

    @Test
    void the_limits_named_to_a_patient_lie_within_those_that_are_kept() {
        assertThat(UsMeasure.HEIGHT.atLeast(new BigDecimal("50"))).isEqualTo(20);
        assertThat(UsMeasure.HEIGHT.atMost(new BigDecimal("250"))).isEqualTo(98);
        assertThat(UsMeasure.WEIGHT.atLeast(new BigDecimal("2"))).isEqualTo(5);
        assertThat(UsMeasure.WEIGHT.atMost(new BigDecimal("400"))).isEqualTo(881);
    }
}
