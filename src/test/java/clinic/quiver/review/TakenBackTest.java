package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.intake.Screen;
import clinic.quiver.intake.TabletClaimService;
import clinic.quiver.intake.TabletIntakeService;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.triage.EmergencyService;
import clinic.quiver.triage.TakenBack;
import clinic.quiver.triage.TriageLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TakenBackTest extends QuiverTest {

    private static final LinkId NOW_CHECK = LinkId.of("now-check");

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    ReviewService reviews;

    @Autowired
    DecisionService decisions;

    @Autowired
    WorklistService worklist;

    @Autowired
    IntakeService intake;

    @Autowired
    TabletIntakeService tablet;

    @Autowired
    TabletClaimService claims;

    @Autowired
    EmergencyService emergencies;

    @Autowired
    VisitService desk;

    TestClinic clinic;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
    }

    @Test
    void an_emergency_that_the_patient_takes_back_stays_before_the_clinicians_eyes_with_both_answers() {
        Visit visit = breathlessAndTakenBack("Breathless");

        Review review = look(visit);
        assertThat(review.assessment().orElseThrow().level()).isGreaterThan(TriageLevel.URGENT);
        TakenBack takenBack = review.takenBack().getFirst();
        assertThat(takenBack.finding().level()).isEqualTo(TriageLevel.EMERGENCY);
        TakenBack.Change change = takenBack.changes().getFirst();
        assertThat(change.item()).isEqualTo(NOW_CHECK);
        assertThat(change.then().answer()).isEqualTo(breathless());
        assertThat(change.now()).isEqualTo(new Reply.Given(none()));
        assertThat(change.since()).isAfterOrEqualTo(change.then().at());
        assertThat(review.openFlags()).contains(takenBack.finding());
    }

    @Test
    void who_took_an_emergency_back_keeps_their_place_until_a_clinician_acknowledged_it() {
        Visit back = breathlessAndTakenBack("Back");
        visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));

        assertThat(names()).containsExactly("Back", "Weak");
        assertThat(list().getFirst().takenBack()).isNotEmpty();
        assertThat(list().getFirst().openFlags()).isPositive();

        acknowledgeAll(back);
        assertThat(names()).containsExactly("Weak", "Back");
        assertThat(list().getLast().takenBack()).isEmpty();
        assertThat(look(back).takenBack())
                .as("both versions stay in the record")
                .isNotEmpty();
    }

    @Test
    void a_record_is_not_signed_before_what_was_taken_back_is_acknowledged() {
        Visit visit = breathlessAndTakenBack("Breathless");
        visits.answerAll(clinic, clinic.onTablet(claims::now), Map.of());
        Saved saved = clinic.asClinician(() -> decisions.save(
                visit.id(),
                new Decision("Seen.", Optional.of(Disposition.SENT_TO_EMERGENCY), "", Optional.empty()),
                Review.NOTHING_WRITTEN));
        int version = ((Saved.Done) saved).version();

        assertThat(sign(visit, version)).isInstanceOf(Signed.FlagsOpen.class);
        acknowledgeAll(visit);
        assertThat(sign(visit, version)).isInstanceOf(Signed.Done.class);
    }

    @Test
    void who_takes_an_emergency_back_and_leaves_is_still_looked_for() {
        Visit visit = breathlessAndTakenBack("Gone");

        clinic.asDesk(() -> desk.markLeft(visit.id()));

        assertThat(names()).containsExactly("Gone");
        acknowledgeAll(visit);
        assertThat(names()).isEmpty();
    }

    @Test
    void what_a_clinician_asked_and_settled_is_not_taken_back_by_the_patient() {
        Visit visit = visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
        assertThat(look(visit).openFlags()).isNotEmpty();

        clinic.asClinician(() -> intake.answerForPatient(visit.id(), LinkId.of("weakness"), new Answer.YesNo(false)));

        assertThat(look(visit).takenBack()).isEmpty();
    }

    @Test
    void an_answer_that_never_was_a_danger_and_an_open_one_that_is_answered_leave_no_mark() {
        Visit visit = started("Unsure");
        visits.answer(clinic, asking("now-check"), Map.of(NOW_CHECK.value(), new Answer.DoesNotKnow()));
        change(Map.of(NOW_CHECK.value(), none()));

        assertThat(look(visit).takenBack()).isEmpty();
        assertThat(list().getFirst().takenBack()).isEmpty();
    }

    private Visit breathlessAndTakenBack(String name) {
        Visit visit = started(name);
        visits.answer(clinic, asking("now-check"), Map.of(NOW_CHECK.value(), breathless()));
        clinic.asDesk(() -> emergencies.take(emergencies.ringing().getFirst().id()));
        change(Map.of(NOW_CHECK.value(), none()));
        return visit;
    }

    private Visit started(String name) {
        Visit visit = visits.walkIn(clinic, name);
        Screen first = visits.open(clinic, visits.checkIn(clinic, visit));
        visits.answer(clinic, (Screen.Asking) first, Map.of());
        return visit;
    }

    private Screen.Asking asking(String item) {
        Screen.Asking asking = (Screen.Asking) clinic.<Screen>onTablet(claims::now);
        assertThat(asking.items()).contains(LinkId.of(item));
        return asking;
    }

    private void change(Map<String, Answer> answers) {
        clinic.<Screen>onTablet(tablet::goBack);
        visits.answer(clinic, asking("now-check"), answers);
    }

    private static Answer breathless() {
        return new Answer.Choices(new TreeSet<>(Set.of("breathing-trouble-now")));
    }

    private static Answer none() {
        return new Answer.Choices(new TreeSet<>(Set.of("none")));
    }

    private Review look(Visit visit) {
        return clinic.asClinician(() -> reviews.open(visit.id()));
    }

    private void acknowledgeAll(Visit visit) {
        look(visit)
                .openFlags()
                .forEach(flag -> assertThat(clinic.<Boolean>asClinician(
                                () -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.SEEN, "")))
                        .isTrue());
    }

    private Signed sign(Visit visit, int version) {
        return clinic.asClinician(() -> decisions.sign(
                visit.id(), look(visit).assessment().orElseThrow().id(), version, List.of()));
    }

    private List<WorklistEntry> list() {
        return clinic.asClinician(() -> worklist.open(WorklistFilter.EVERYBODY)).entries();
    }

    private List<String> names() {
        return list().stream()
                .map(entry -> entry.patient().details().familyName())
                .toList();
    }
}
