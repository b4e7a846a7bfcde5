package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.TriageLevel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class WorklistTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    WorklistService worklist;

    @Autowired
    TransactionTemplate transaction;

    TestClinic clinic;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
    }

    @Test
    void danger_comes_first_and_of_equals_whoever_waits_longest() {
        visits.handedIn(clinic, "Calm", Map.of());
        visits.handedIn(clinic, "Weak", weak());
        visits.handedIn(clinic, "Weaker", weak());
        visits.handedIn(clinic, "Breathless", breathless());

        assertThat(names()).containsExactly("Breathless", "Weak", "Weaker", "Calm");
        assertThat(list())
                .extracting(entry -> entry.assessment().orElseThrow().level())
                .isSorted();
    }

    @Test
    void untriaged_answers_come_before_everything() {
        visits.handedIn(clinic, "Breathless", breathless());
        Visit untriaged = visits.handedIn(clinic, "Lost", Map.of());
        loseAssessment(untriaged);

        assertThat(names()).containsExactly("Lost", "Breathless");
        assertThat(list().getFirst().isUntriaged()).isTrue();
    }

    @Test
    void triage_that_could_not_be_completed_comes_before_everything() {
        visits.handedIn(clinic, "Breathless", breathless());
        Visit failed = visits.handedIn(clinic, "Failed", Map.of());
        setStatus(failed, Assessment.Status.FAILED);

        assertThat(names()).containsExactly("Failed", "Breathless");
    }

    @Test
    void who_has_not_begun_stands_last() {
        Visit visit = visits.walkIn(clinic, "Early");
        visits.checkIn(clinic, visit);
        visits.handedIn(clinic, "Calm", Map.of());

        assertThat(names()).containsExactly("Calm", "Early");
        assertThat(list().getLast().isUntriaged()).isFalse();
    }

    @Test
    void open_flags_are_counted_until_somebody_acknowledges_them() {
        visits.handedIn(clinic, "Weak", weak());

        WorklistEntry entry = list().getFirst();
        assertThat(entry.openFlags())
                .isEqualTo(entry.assessment().orElseThrow().flags().size())
                .isPositive();
        assertThat(entry.assessment().orElseThrow().level()).isLessThanOrEqualTo(TriageLevel.URGENT);
    }

    @Test
    void only_clinicians_see_it_and_only_their_clinic() {
        visits.handedIn(clinic, "Weak", weak());
        TestClinic other = new TestClinic(database);

        assertThat(other.asClinician(worklist::open)).isEmpty();
        assertThatThrownBy(() -> clinic.asDesk(worklist::open)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asAdmin(worklist::open)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(worklist::open)).isInstanceOf(AccessDeniedException.class);
    }

    private static Map<String, Answer> weak() {
        return Map.of("weakness", new Answer.YesNo(true));
    }

    private static Map<String, Answer> breathless() {
        return Map.of("now-check", new Answer.Choices(new TreeSet<>(Set.of("breathing-trouble-now"))));
    }

    private List<WorklistEntry> list() {
        return clinic.asClinician(worklist::refresh);
    }

    private List<String> names() {
        return list().stream()
                .map(entry -> entry.patient().details().familyName())
                .toList();
    }

    // Neither can happen by the services: an answer and its triage are stored together or not at all.
    private void loseAssessment(Visit visit) {
        inClinic(
                "update assessment set current = false where visit_id = :visit",
                visit.id().value());
    }

    private void setStatus(Visit visit, Assessment.Status status) {
        inClinic(
                "update assessment set status = '" + status + "' where current and visit_id = :visit",
                visit.id().value());
    }

    private void inClinic(String sql, UUID visit) {
        clinic.<Integer>asClinician(() -> transaction.execute(
                status -> database.sql(sql).param("visit", visit).update()));
    }
}
