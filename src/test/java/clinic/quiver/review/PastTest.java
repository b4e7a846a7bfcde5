package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestClock;
import clinic.quiver.TestVisits;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.triage.TriageLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a review says of the patient's other visits. */
class PastTest extends QuiverTest {

    private static final LinkId WEAKNESS = LinkId.of("weakness");

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    TestClock clock;

    @Autowired
    ReviewService reviews;

    @Autowired
    DecisionService decisions;

    @Autowired
    VisitService desk;

    TestClinic clinic;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
        clock.goTo(Instant.parse("2026-05-03T12:00:00Z"));
    }

    @Test
    void who_comes_for_the_first_time_has_nothing_to_compare() {
        Visit visit = visits.handedIn(clinic, "New", weak(true));

        assertThat(look(visit).past().others()).isEmpty();
        assertThat(look(visit).changedAnswers()).isEmpty();
    }

    @Test
    void what_changed_is_told_against_the_last_visit_before_and_from_there_against_none() {
        Visit first = visits.handedIn(clinic, "Again", weak(false));
        clock.pass(Duration.ofDays(30));
        Visit second = visits.handedInAgain(clinic, first, weak(true));
        clock.pass(Duration.ofDays(30));
        Visit third = visits.handedInAgain(clinic, first, weak(true));

        ChangedAnswers changed = look(second).changedAnswers().orElseThrow();
        assertThat(changed.before()).containsOnlyKeys(WEAKNESS);
        assertThat(changed.since()).isBetween("2026-05-03T12:00:00Z", "2026-05-03T13:00:00Z");
        assertThat(look(third).changedAnswers().orElseThrow().before()).isEmpty();
        assertThat(look(first).changedAnswers()).isEmpty();
        assertThat(look(first).past().newest(first))
                .hasValueSatisfying(newest -> assertThat(newest.visit().id()).isEqualTo(third.id()));
        assertThat(look(third).past().newest(third)).isEmpty();
    }

    @Test
    void a_visit_whose_form_was_never_handed_in_is_not_compared_with() {
        Visit first = visits.handedIn(clinic, "Again", weak(false));
        clock.pass(Duration.ofDays(1));
        Visit begun = clinic.asDesk(() -> ((VisitService.Planned.Done) desk.addWalkIn(first.patient())).visit());
        visits.open(clinic, visits.checkIn(clinic, begun));
        clinic.asDesk(() -> desk.markLeft(begun.id()));
        clock.pass(Duration.ofDays(1));
        Visit now = visits.handedInAgain(clinic, first, weak(true));

        Past past = look(now).past();
        assertThat(past.answers())
                .singleElement()
                .satisfies(last -> assertThat(last.visit().id()).isEqualTo(first.id()));
        assertThat(past.others()).extracting(other -> other.visit().id()).containsExactly(begun.id(), first.id());
    }

    @Test
    void another_visit_says_its_level_then_what_was_decided_and_whether_it_is_signed() {
        Visit first = visits.handedIn(clinic, "Again", weak(true));
        sign(first);
        clock.pass(Duration.ofDays(1));
        Visit second = visits.handedInAgain(clinic, first, Map.of());
        clinic.asDesk(() -> desk.planAppointment(first.patient(), second.day().plusDays(30), LocalTime.of(9, 0)));

        OtherVisit other = look(second).past().others().getFirst();
        assertThat(other.level())
                .contains(look(first).assessment().orElseThrow().level());
        assertThat(other.level().orElseThrow()).isLessThan(TriageLevel.ROUTINE);
        assertThat(other.disposition()).contains(Disposition.SENT_TO_EMERGENCY);
        assertThat(other.signedAt()).isPresent();
        OtherVisit open = look(first).past().others().getFirst();
        assertThat(open.visit().id()).as("one still to come is left out").isEqualTo(second.id());
        assertThat(open.disposition()).isEmpty();
        assertThat(open.signedAt()).isEmpty();
    }

    @Test
    void nothing_of_another_patient_or_clinic_is_told() {
        visits.handedIn(clinic, "Somebody", weak(false));
        visits.handedIn(new TestClinic(database), "Elsewhere", weak(false));

        assertThat(look(visits.handedIn(clinic, "Other", weak(true))).past().others())
                .isEmpty();
    }

    private void sign(Visit visit) {
        look(visit)
                .openFlags()
                .forEach(flag ->
                        clinic.asClinician(() -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.SEEN, "")));
        Decision decision = new Decision("", Optional.of(Disposition.SENT_TO_EMERGENCY), "", Optional.empty());
        Saved saved = clinic.asClinician(() -> decisions.save(visit.id(), decision, Review.NOTHING_WRITTEN));
        clinic.asClinician(() -> decisions.sign(
                visit.id(), look(visit).assessment().orElseThrow().id(), ((Saved.Done) saved).version(), List.of()));
    }

    private Review look(Visit visit) {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private static Map<String, Answer> weak(boolean weak) {
        Answer twitch = new Answer.Choices(new TreeSet<>(List.of("twitch")));
        return Map.of("weakness", new Answer.YesNo(weak), "main-symptom", twitch);
    }
}
