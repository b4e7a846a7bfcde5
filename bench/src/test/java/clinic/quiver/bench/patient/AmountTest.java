package clinic.quiver.bench.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void no_comparison_holds_with_a_number_not_shown() {
        assertThat(Amount.NOT_SHOWN.least() >= 0 || Amount.NOT_SHOWN.least() < 0)
                .isFalse();
        assertThat(Amount.NOT_SHOWN.most() >= 0 || Amount.NOT_SHOWN.most() < 0).isFalse();
    }

    @Test
    void an_unknown_part_of_a_sum_may_bring_more_and_never_less() {
        Amount caffeine = new Amount(BigDecimal.valueOf(600), true);
        assertThat(caffeine.least()).isEqualTo(600);
        assertThat(caffeine.most()).isInfinite();
    }
}
