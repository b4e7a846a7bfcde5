package clinic.quiver.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.ReviewService;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** How often rules fired, and whether clinicians agreed with them. */
class RuleUseTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestVisits visits;

    @Autowired
    ReviewService reviews;

    @Autowired
    RuleUseService uses;

    TestClinic clinic;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
    }

    @Test
    void a_rule_counts_once_a_visit_by_its_current_assessment() {
        Visit visit = weak();
        weak();
        visits.handedIn(clinic, "Calm", Map.of());

        String rule = flagOf(visit);

        assertThat(use(rule).fired() + use(rule).possible()).isEqualTo(2);
        assertThat(use(rule).agreed()).isZero();
    }

    @Test
    void what_was_more_than_ninety_days_ago_is_not_counted() {
        String rule = flagOf(weak());
        clinic.<Integer>asClinician(() -> transaction.execute(
                status -> database.sql("update assessment set assessed_at = assessed_at - interval '91 days'")
                        .update()));

        assertThat(use(rule)).isEqualTo(RuleUse.NONE);
    }

    @Test
    void the_last_word_on_a_rule_at_a_visit_counts() {
        Visit first = weak();
        Visit second = weak();
        String rule = flagOf(first);

        say(first, rule, Agreement.AGREE);
        say(first, rule, Agreement.DISAGREE);
        say(second, rule, Agreement.AGREE);
        say(second, rule, Agreement.SEEN);

        assertThat(use(rule).agreed()).isZero();
        assertThat(use(rule).disagreed()).isEqualTo(1);
    }

    @Test
    void a_clinic_counts_its_own_only() {
        String rule = flagOf(weak());

        assertThat(new TestClinic(database).<Map<String, RuleUse>>asAdmin(uses::lately))
                .isEmpty();
        assertThat(use(rule)).isNotEqualTo(RuleUse.NONE);
    }

    @Test
    void the_front_desk_and_tablets_learn_nothing_of_it() {
        assertThatThrownBy(() -> clinic.asDesk(uses::lately)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(uses::lately)).isInstanceOf(AccessDeniedException.class);
    }

    private Visit weak() {
        return visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
    }

    private String flagOf(Visit visit) {
        return clinic.asClinician(() -> reviews.refresh(visit.id()))
                .assessment()
                .orElseThrow()
                .flags()
                .getFirst()
                .ruleId();
    }

    private void say(Visit visit, String rule, Agreement agreement) {
        assertThat(clinic.<Boolean>asClinician(() -> reviews.acknowledge(visit.id(), rule, agreement, "Asked again.")))
                .isTrue();
    }

    private RuleUse use(String rule) {
        return clinic.<Map<String, RuleUse>>asClinician(uses::lately).getOrDefault(rule, RuleUse.NONE);
    }
}
