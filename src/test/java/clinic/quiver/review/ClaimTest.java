package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.shared.StaffId;
import clinic.quiver.triage.EmergencyService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class ClaimTest extends QuiverTest {

    private static final int AT_ONCE = 32;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestVisits visits;

    @Autowired
    EmergencyService emergencies;

    @Autowired
    ClaimService claims;

    @Autowired
    WorklistService worklist;

    TestClinic clinic;
    Actor.Staff colleague;
    Visit visit;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
        colleague = clinic.staff("Dr. Carl Colleague", Role.CLINICIAN);
        visit = visits.walkIn(clinic, "Weak");
        visits.checkIn(clinic, visit);
    }

    @Test
    void of_many_who_take_a_patient_at_once_exactly_one_gets_them_and_the_others_learn_who() throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        List<Callable<Claimed>> clinicians = new ArrayList<>();
        for (int number = 0; number < AT_ONCE; number++) {
            Actor.Staff each = clinic.staff("Dr. " + number, Role.CLINICIAN);
            clinicians.add(() -> {
                together.await();
                return CurrentActor.as(each, () -> claims.take(visit.id()));
            });
        }
        List<Claimed> outcomes = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Claimed> each : hands.invokeAll(clinicians)) {
                outcomes.add(each.get());
            }
        }

        assertThat(outcomes).filteredOn(Claimed.Done.class::isInstance).hasSize(1);
        Claim winner = clinic.asClinician(() -> claims.of(visit.id())).orElseThrow();
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Claimed.Done))
                .containsOnly(new Claimed.WithAnother(winner));
        assertThat(audited()).containsExactly("PATIENT_TAKEN");
    }

    @Test
    void a_patient_is_taken_handed_over_taken_over_and_given_back_and_the_trail_keeps_each() {
        assertThat(mine(() -> claims.take(visit.id()))).isEqualTo(new Claimed.Done());
        assertThat(mine(() -> claims.handOver(visit.id(), colleague.staff()))).isEqualTo(new Claimed.Done());
        Claim theirs = mine(() -> claims.of(visit.id())).orElseThrow();
        assertThat(theirs.by()).isEqualTo(colleague.staff());
        assertThat(mine(() -> claims.takeOver(visit.id(), theirs))).isEqualTo(new Claimed.Done());
        assertThat(mine(() -> claims.giveBack(visit.id()))).isEqualTo(new Claimed.Done());

        assertThat(mine(() -> claims.of(visit.id()))).isEmpty();
        assertThat(audited())
                .containsExactly("PATIENT_TAKEN", "PATIENT_HANDED_OVER", "PATIENT_TAKEN_OVER", "PATIENT_GIVEN_BACK");
    }

    @Test
    void who_does_not_have_the_patient_neither_hands_over_nor_gives_back_and_takes_over_only_from_whom_they_saw() {
        theirs(() -> claims.take(visit.id()));
        Claim seen = mine(() -> claims.of(visit.id())).orElseThrow();

        assertThat(mine(() -> claims.take(visit.id()))).isEqualTo(new Claimed.WithAnother(seen));
        assertThat(mine(() -> claims.giveBack(visit.id()))).isEqualTo(new Claimed.WithAnother(seen));
        assertThat(mine(() -> claims.handOver(visit.id(), colleague.staff()))).isEqualTo(new Claimed.WithAnother(seen));
        theirs(() -> claims.giveBack(visit.id()));
        assertThat(mine(() -> claims.takeOver(visit.id(), seen))).isEqualTo(new Claimed.WithNobody());
    }

    @Test
    void a_clinician_who_goes_to_an_emergency_has_the_patient_and_takes_them_from_nobody() {
        Visit breathless = visits.handedIn(clinic, "Breathless", inDanger());
        Visit faint = visits.handedIn(clinic, "Faint", inDanger());
        CurrentActor.as(colleague, () -> claims.take(faint.id()));

        clinic.asClinician(() -> {
            emergencies.ringing().forEach(call -> emergencies.take(call.id()));
            return true;
        });

        assertThat(holder(breathless)).isEqualTo(clinic.clinician().staff());
        assertThat(holder(faint)).isEqualTo(colleague.staff());
    }

    @Test
    void who_takes_a_patient_whom_they_have_already_keeps_them_and_the_trail_keeps_nothing_new() {
        mine(() -> claims.take(visit.id()));
        Claim first = mine(() -> claims.of(visit.id())).orElseThrow();
        assertThat(mine(() -> claims.take(visit.id()))).isEqualTo(new Claimed.Done());
        assertThat(mine(() -> claims.of(visit.id()))).contains(first);

        mine(() -> claims.handOver(visit.id(), colleague.staff()));
        assertThat(theirs(() -> claims.takeOver(visit.id(), first))).isEqualTo(new Claimed.Done());

        assertThat(audited()).containsExactly("PATIENT_TAKEN", "PATIENT_HANDED_OVER");
    }

    @Test
    void a_patient_is_handed_over_only_to_a_clinician_of_the_clinic() {
        mine(() -> claims.take(visit.id()));
        Actor.Staff elsewhere = new TestClinic(database).clinician();

        for (Actor.Staff nobody : List.of(clinic.desk(), elsewhere, clinic.clinician())) {
            assertThat(mine(() -> claims.handOver(visit.id(), nobody.staff())))
                    .isEqualTo(new Claimed.NoSuchColleague());
        }
        assertThat(mine(claims::colleagues))
                .singleElement()
                .matches(account -> account.id().equals(colleague.staff()));
    }

    @Test
    void whoever_has_a_patient_hides_them_from_nobody() {
        mine(() -> claims.take(visit.id()));

        List<WorklistEntry> seen =
                theirs(() -> worklist.open(WorklistFilter.EVERYBODY)).entries();

        assertThat(seen.getFirst().claim().orElseThrow().by())
                .isEqualTo(clinic.clinician().staff());
    }

    @Test
    void only_clinicians_take_patients_and_only_those_of_their_clinic() {
        assertThatThrownBy(() -> clinic.asDesk(() -> claims.take(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(() -> claims.of(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
        TestClinic other = new TestClinic(database);
        assertThatThrownBy(() -> other.asClinician(() -> claims.take(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(mine(() -> claims.of(visit.id()))).isEmpty();
    }

    private static Map<String, Answer> inDanger() {
        return Map.of("now-check", new Answer.Choices(new TreeSet<>(List.of("breathing-trouble-now"))));
    }

    private StaffId holder(Visit of) {
        return mine(() -> claims.of(of.id())).orElseThrow().by();
    }

    private <T> T mine(Supplier<T> act) {
        return clinic.asClinician(act);
    }

    private <T> T theirs(Supplier<T> act) {
        return CurrentActor.as(colleague, act);
    }

    private List<String> audited() {
        return clinic.asClinician(() -> transaction.execute(status -> database.sql(
                        "select action from audit_event where visit_id = :visit and action like 'PATIENT%' order by seq")
                .param("visit", visit.id().value())
                .query(String.class)
                .list()));
    }
}
