package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestClock;
import clinic.quiver.TestVisits;
import clinic.quiver.intake.AnswerEntry;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.intake.PaperBeginning;
import clinic.quiver.intake.PaperEntryService;
import clinic.quiver.intake.PaperTyped;
import clinic.quiver.patient.RecordSignedException;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.TriageLevel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who was asked about danger more than a week ago is asked again, and no level falls because an answer grew old. */
class EmergencyCheckTest extends QuiverTest {

    private static final LinkId CHECK = LinkId.of("now-check");
    private static final Duration A_WEEK = Duration.ofDays(7);

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
    IntakeService intake;

    @Autowired
    PaperEntryService papers;

    TestClinic clinic;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
    }

    @Test
    void answers_are_asked_again_once_they_are_older_than_seven_days() {
        Visit visit = visits.handedIn(clinic, "Calm", Map.of());

        assertThat(isOutdated(visit)).isFalse();
        clock.pass(A_WEEK.minus(Duration.ofHours(1)));
        assertThat(isOutdated(visit)).isFalse();
        clock.pass(Duration.ofHours(2));
        assertThat(isOutdated(visit)).isTrue();
    }

    @Test
    void of_a_form_on_paper_the_day_counts_on_which_it_was_filled_in() {
        Visit visit = visits.walkIn(clinic, "Paper");
        visits.checkIn(clinic, visit);
        PaperBeginning head = new PaperBeginning(
                clock.instant().minus(Duration.ofDays(9)), true, Language.EN, "Jonas", "May we ask?");
        assertThat(clinic.<PaperTyped>asClinician(() -> papers.begin(visit.id(), head)))
                .isInstanceOf(PaperTyped.Stored.class);

        clinic.asClinician(() -> papers.type(
                visit.id(), Map.of(LinkId.of("respondent"), new Answer.Choice("patient"), CHECK, codes("none"))));

        assertThat(isOutdated(visit)).isTrue();
    }

    @Test
    void the_same_answer_asked_again_stands_with_its_new_time_and_the_former_one_stays() {
        Visit visit = old("Calm", Map.of());
        TriageLevel before = level(visit);

        askAgain(visit, codes("none"));

        assertThat(isOutdated(visit)).isFalse();
        assertThat(level(visit)).isEqualTo(before);
        Review review = look(visit);
        AnswerEntry now = review.response().orElseThrow().entry(CHECK).orElseThrow();
        assertThat(now.author()).isEqualTo("Dr. Clara Clinic");
        assertThat(now.anew()).isTrue();
        assertThat(review.response().orElseThrow().earlier().get(CHECK))
                .singleElement()
                .satisfies(then -> assertThat(then.at()).isBefore(now.at().minus(A_WEEK)));
    }

    @Test
    void a_danger_that_is_reported_now_raises_the_level_at_once() {
        Visit visit = old("Calm", Map.of());

        askAgain(visit, codes("chest-pain-now"));

        assertThat(level(visit)).isEqualTo(TriageLevel.EMERGENCY);
    }

    @Test
    void what_stays_unknown_now_raises_the_level_and_never_lowers_it() {
        Visit calm = old("Calm", Map.of());
        askAgain(calm, new Answer.Declined());
        assertThat(level(calm)).isLessThanOrEqualTo(TriageLevel.URGENT);

        Visit breathless = old("Breathless", Map.of("now-check", codes("breathing-trouble-now")));
        askAgain(breathless, new Answer.DoesNotKnow());
        assertThat(level(breathless)).isEqualTo(TriageLevel.EMERGENCY);
    }

    @Test
    void a_danger_of_then_still_counts_when_it_is_denied_now_until_it_is_corrected() {
        Visit visit = old("Breathless", Map.of("now-check", codes("breathing-trouble-now")));
        List<String> flags = flags(visit);
        assertThat(flags).isNotEmpty();

        askAgain(visit, codes("none"));
        assertThat(level(visit)).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(flags(visit)).isEqualTo(flags);

        askAgain(visit, codes("weak-fast"));
        assertThat(flags(visit)).containsAll(flags).hasSizeGreaterThan(flags.size());

        correct(visit, codes("none"));
        assertThat(level(visit)).isGreaterThan(TriageLevel.EMERGENCY);
    }

    @Test
    void saying_the_same_as_when_it_was_asked_again_corrects_what_was_reported_before() {
        Visit visit = old("Breathless", Map.of("now-check", codes("breathing-trouble-now")));
        askAgain(visit, codes("none"));

        correct(visit, codes("none"));

        assertThat(level(visit)).isGreaterThan(TriageLevel.EMERGENCY);
    }

    @Test
    void only_clinicians_ask_again_and_never_into_a_signed_record() {
        Visit visit = old("Calm", Map.of());

        assertThatThrownBy(() -> clinic.asDesk(() -> intake.askEmergencyCheckAgain(visit.id(), codes("none"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> new TestClinic(database)
                        .asClinician(() -> intake.askEmergencyCheckAgain(visit.id(), codes("none"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(clinic.<AnswerCheck>asClinician(() -> intake.askEmergencyCheckAgain(visit.id(), codes("gone"))))
                .isInstanceOf(AnswerCheck.Refused.class);
        sign(visit);
        assertThatThrownBy(() -> askAgain(visit, codes("none"))).isInstanceOf(RecordSignedException.class);
    }

    @Test
    void a_signed_record_says_how_old_the_check_was_when_it_was_signed() {
        Visit fresh = visits.handedIn(clinic, "Fresh", Map.of());
        sign(fresh);
        clock.pass(A_WEEK.multipliedBy(2));
        assertThat(isOutdated(fresh)).isFalse();

        Visit late = old("Late", Map.of());
        sign(late);
        assertThat(isOutdated(late)).isTrue();
    }

    private void sign(Visit visit) {
        flags(visit)
                .forEach(rule -> clinic.asClinician(
                        () -> reviews.acknowledge(visit.id(), rule, Acknowledgement.Agreement.SEEN, "")));
        Decision decision = new Decision("", Optional.of(Disposition.SENT_TO_EMERGENCY), "", Optional.empty());
        Saved saved = clinic.asClinician(() -> decisions.save(visit.id(), decision, Review.NOTHING_WRITTEN));
        assertThat(clinic.<Signed>asClinician(() -> decisions.sign(
                        visit.id(),
                        look(visit).assessment().orElseThrow().id(),
                        ((Saved.Done) saved).version(),
                        List.of())))
                .isInstanceOf(Signed.Done.class);
    }

    private Visit old(String name, Map<String, Answer> given) {
        Visit visit = visits.handedIn(clinic, name, given);
        clock.pass(A_WEEK.plusHours(1));
        assertThat(isOutdated(visit)).isTrue();
        return visit;
    }

    private void askAgain(Visit visit, Answer answer) {
        assertThat(clinic.<AnswerCheck>asClinician(() -> intake.askEmergencyCheckAgain(visit.id(), answer)))
                .isInstanceOf(AnswerCheck.Accepted.class);
    }

    private void correct(Visit visit, Answer answer) {
        assertThat(clinic.<AnswerCheck>asClinician(() -> intake.answerForPatient(visit.id(), CHECK, answer)))
                .isInstanceOf(AnswerCheck.Accepted.class);
    }

    private boolean isOutdated(Visit visit) {
        return look(visit).isEmergencyCheckOutdated(clock.instant());
    }

    private TriageLevel level(Visit visit) {
        return look(visit).assessment().orElseThrow().level();
    }

    private List<String> flags(Visit visit) {
        return look(visit).assessment().orElseThrow().flags().stream()
                .map(StoredFinding::ruleId)
                .toList();
    }

    private Review look(Visit visit) {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private static Answer codes(String... codes) {
        return new Answer.Choices(new TreeSet<>(List.of(codes)));
    }
}
