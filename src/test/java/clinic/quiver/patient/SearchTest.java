package clinic.quiver.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {

    @Test
    void a_day_that_can_be_read_in_two_ways_is_looked_for_in_both() {
        assertThat(Search.of("03/04/1980"))
                .isEqualTo(new Search.ByBirthDate(List.of(LocalDate.of(1980, 4, 3), LocalDate.of(1980, 3, 4))));
    }

    @Test
    void a_day_that_can_be_read_in_one_way_is_looked_for_once() {
        List<LocalDate> day = List.of(LocalDate.of(1980, 5, 31));

        assertThat(Search.of("31.5.1980")).isEqualTo(new Search.ByBirthDate(day));
        assertThat(Search.of("5/31/1980")).isEqualTo(new Search.ByBirthDate(day));
        assertThat(Search.of(" 1980-05-31 ")).isEqualTo(new Search.ByBirthDate(day));
    }

    @Test
    void what_is_no_day_is_a_name_or_a_number() {
        assertThat(Search.of(" Garcia ")).isEqualTo(new Search.ByNameOrNumber("Garcia"));
        assertThat(Search.of("10001")).isEqualTo(new Search.ByNameOrNumber("10001"));
        assertThat(Search.of("31/31/1980")).isEqualTo(new Search.ByNameOrNumber("31/31/1980"));
    }
}
