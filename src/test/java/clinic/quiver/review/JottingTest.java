package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Jotting.Part;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a clinician has entered in a record and not recorded yet. */
class JottingTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestVisits visits;

    @Autowired
    JottingService jottings;

    @Autowired
    ReviewService reviews;

    @Autowired
    DecisionService decisions;

    TestClinic clinic;
    Visit visit;

    @BeforeEach
    void aPatientHasHandedIn() {
        clinic = new TestClinic(database);
        visit = visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
    }

    @Test
    void it_is_kept_field_by_field_and_each_field_has_its_newest_words() {
        keep(Part.VALUES, Map.of("exam-hr", "7", "exam-rr", "14"));
        keep(Part.VALUES, Map.of("exam-hr", "72"));
        keep(Part.VALUES, Map.of("exam-rr", ""));

        assertThat(mine()).extracting(Jotting::field, Jotting::words).containsExactly(tuple("exam-hr", "72"));
    }

    @Test
    void no_colleague_sees_it_and_nothing_counts_it() {
        Review before = now();
        keep(Part.VALUES, Map.of("exam-hr", "180"));

        Actor.Staff colleague = clinic.staff("Dr. Paul Partner", Role.CLINICIAN);
        assertThat(CurrentActor.as(colleague, () -> jottings.mine(visit.id()))).isEmpty();
        assertThat(CurrentActor.as(colleague, () -> jottings.colleaguesWithSome(visit.id())))
                .containsExactly(clinic.clinician().staff());
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void the_signature_ends_it_and_nothing_is_kept_behind_it() {
        keep(Part.REPORT, Map.of("text", "Potassium;2.4;mmol/L"));

        sign();

        assertThat(mine()).isEmpty();
        assertThat(keep(Part.VALUES, Map.of("exam-hr", "72"))).isEmpty();
        assertThat(mine()).isEmpty();
    }

    @Test
    void the_trail_says_where_something_was_kept_or_removed_and_not_what() {
        keep(Part.FINDING, Map.of("U01", "Known since birth."));
        keep(Part.FINDING, Map.of("U01", ""));

        assertThat(trail()).containsExactly("JOTTING_KEPT FINDING", "JOTTING_REMOVED FINDING");
    }

    @Test
    void words_that_cannot_be_stored_are_refused_and_what_was_kept_before_stays() {
        keep(Part.FINDING, Map.of("U01", "Known."));

        assertThat(keep(Part.FINDING, Map.of("U01", "a\0b"))).isEmpty();
        assertThat(keep(Part.REPORT, Map.of("text", "x".repeat(Jotting.LONGEST + 1))))
                .isEmpty();
        assertThat(mine()).extracting(Jotting::words).containsExactly("Known.");
    }

    @Test
    void a_visit_of_another_clinic_and_another_role_are_refused() {
        TestClinic other = new TestClinic(database);

        assertThatThrownBy(() -> other.asClinician(() -> jottings.keep(visit.id(), Part.VALUES, Map.of("a", "b"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asDesk(() -> jottings.mine(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Optional<?> keep(Part part, Map<String, String> fields) {
        return clinic.asClinician(() -> jottings.keep(visit.id(), part, fields));
    }

    private List<Jotting> mine() {
        return clinic.asClinician(() -> jottings.mine(visit.id()));
    }

    private Review now() {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private void sign() {
        Signed signed = clinic.asClinician(() -> {
            Review review = reviews.refresh(visit.id());
            review.openFlags().forEach(flag -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.SEEN, ""));
            Decision decision = new Decision("", Optional.of(Disposition.SENT_TO_EMERGENCY), "", Optional.empty());
            Saved.Done saved = (Saved.Done) decisions.save(visit.id(), decision, review.version());
            return decisions.sign(visit.id(), review.assessment().orElseThrow().id(), saved.version(), List.of());
        });
        assertThat(signed).isInstanceOf(Signed.Done.class);
    }

    private List<String> trail() {
        return clinic.asClinician(() -> Objects.requireNonNull(transaction.execute(status -> database.sql("""
                        select action || ' ' || detail from audit_event
                        where visit_id = :visit and action like 'JOTTING%' order by seq""")
                .param("visit", visit.id().value())
                .query(String.class)
                .list())));
    }
}
