package clinic.quiver.triage;

import static clinic.quiver.triage.TriageLevel.EMERGENCY;
import static clinic.quiver.triage.TriageLevel.SELF_CARE;
import static clinic.quiver.triage.TriageLevel.URGENT;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.triage.HandoutChoice.Mode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small words of a result: levels, modes, and where a rule comes from. */
class TriageLevelTest {

    @Test
    void who_is_in_danger_is_seen_sooner() {
        assertThat(EMERGENCY.isSoonerThan(URGENT)).isTrue();
        assertThat(URGENT.isSoonerThan(EMERGENCY)).isFalse();
        assertThat(URGENT.isSoonerThan(URGENT)).isFalse();
        assertThat(URGENT.sooner(EMERGENCY)).isEqualTo(EMERGENCY);
        assertThat(EMERGENCY.sooner(URGENT)).isEqualTo(EMERGENCY);
        assertThat(SELF_CARE.sooner(SELF_CARE)).isEqualTo(SELF_CARE);
    }

    @Test
    void the_stored_rank_follows_the_worklist() {
        assertThat(List.of(TriageLevel.values())).extracting(TriageLevel::rank).containsExactly(0, 1, 2, 3, 4);
        assertThat(SELF_CARE.fileName()).isEqualTo("SELF-CARE");
    }

    @Test
    void a_mode_is_written_with_hyphens() {
        assertThat(List.of(Mode.values())).extracting(Mode::code).containsExactly("none-until-safe", "held", "offered");
    }

    @Test
    void a_source_is_cited_with_its_date_when_it_has_one() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(new Provenance("NICE NG127", "2019", "A", day).cited()).isEqualTo("NICE NG127 (2019)");
        assertThat(new Provenance("Design rule", "undated", "A", day).cited()).isEqualTo("Design rule");
    }

    @Test
    void a_review_is_due_the_day_after_its_date() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        Provenance rule = new Provenance("NICE NG127", "2019", "A", day);
        assertThat(rule.isDue(day)).isFalse();
        assertThat(rule.isDue(day.plusDays(1))).isTrue();
    }

    @Test
    void a_rule_book_names_its_version_and_the_source_of_its_scores() {
        RuleBook book = new SmallRuleBook().book();
        assertThat(book.version()).isNotBlank();
        assertThat(book.scoreProvenance().source()).isEqualTo("test");
        assertThat(book.rule("U01").map(Rule::id)).contains("U01");
        assertThat(book.rule("U99")).isEmpty();
    }
}
