package clinic.quiver.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.intake.PatientSignature.Fit;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody is asked anything before they agreed, and what they agreed to is kept as it was read and signed. */
class ConsentTest extends QuiverTest {

    private static final String WORDS = "May we ask you some questions?\nYes, you may.";
    private static final PatientSignature DRAWN = new PatientSignature("", "10,20 11,22 12,30;40,40 41,44 50,50");

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestVisits visits;

    @Autowired
    TabletClaimService claims;

    @Autowired
    TabletIntakeService tablet;

    @Autowired
    ConsentService consents;

    @Autowired
    CheckInService checkIn;

    @Autowired
    IntakeService intake;

    TestClinic clinic;
    Visit visit;

    @BeforeEach
    void aPatientOpensTheirVisit() {
        clinic = new TestClinic(database);
        visit = visits.walkIn(clinic, "Weaver");
        String code = visits.checkIn(clinic, visit);
        clinic.onTablet(() -> claims.open(code, TestVisits.BORN, Optional.empty()));
    }

    @Test
    void nothing_is_asked_and_no_answer_taken_before_somebody_agreed() {
        assertThat(clinic.<Screen>onTablet(claims::now)).isInstanceOf(Screen.Consenting.class);

        Answered forged = clinic.onTablet(() ->
                tablet.answer("respondent", Map.of(LinkId.of("respondent"), new Answer.Choice("patient")), Set.of()));

        assertThat(forged).isInstanceOf(Answered.Elsewhere.class);
        assertThat(clinic.<Screen>onTablet(tablet::handIn)).isInstanceOf(Screen.Consenting.class);
        assertThat(consent()).isEmpty();
    }

    @Test
    void what_was_read_and_signed_is_kept_once_whoever_taps_twice() {
        Screen next = clinic.onTablet(() -> consents.give(DRAWN, WORDS));
        clinic.onTablet(() -> consents.give(new PatientSignature("Somebody else", ""), "Other words"));

        assertThat(next).isInstanceOf(Screen.Asking.class);
        assertThat(consent()).hasValueSatisfying(kept -> {
            assertThat(kept.signature()).isEqualTo(DRAWN);
            assertThat(kept.words()).isEqualTo(WORDS);
        });
        assertThat(actions()).containsOnlyOnce("CONSENT_GIVEN");
    }

    @Test
    void staff_know_of_whoever_does_not_agree_until_they_are_asked_again_and_do() {
        Screen after = clinic.onTablet(consents::refuse);

        assertThat(after).isInstanceOf(Screen.Free.class);
        assertThat(answering()).isEqualTo(Answering.DID_NOT_AGREE);
        assertThat(response().haltedAt()).isPresent();
        assertThat(consent()).isEmpty();
        assertThat(actions()).containsOnlyOnce("CONSENT_REFUSED");

        String again = clinic.asDesk(() -> checkIn.issueAgain(visit.id())).code();
        clinic.onTablet(() -> claims.open(again, TestVisits.BORN, Optional.empty()));
        assertThat(clinic.<Screen>onTablet(claims::now)).isInstanceOf(Screen.Consenting.class);
        assertThat(answering()).isEqualTo(Answering.DID_NOT_AGREE);

        clinic.onTablet(() -> consents.give(DRAWN, WORDS));
        assertThat(answering()).isEqualTo(Answering.AT_TABLET);
        assertThat(response().haltedAt()).isEmpty();
    }

    @Test
    void who_agreed_cannot_have_refused_and_neither_can_whoever_is_covered() {
        clinic.onTablet(claims::cover);
        assertThat(clinic.<Screen>onTablet(consents::refuse)).isInstanceOf(Screen.Covered.class);
        clinic.onTablet(() -> claims.uncover(TestVisits.BORN));
        clinic.onTablet(() -> consents.give(DRAWN, WORDS));

        assertThat(clinic.<Screen>onTablet(consents::refuse)).isInstanceOf(Screen.Asking.class);
        assertThat(answering()).isEqualTo(Answering.AT_TABLET);
        assertThat(actions()).doesNotContain("CONSENT_REFUSED");
    }

    @Test
    void a_signature_that_is_none_is_refused_by_the_service_too() {
        for (String forged : List.of("M 0 0", "1,2", "10,20 11,22 99999,1", "<svg>", "1,1 2,2 3,3;")) {
            assertThatThrownBy(() -> clinic.onTablet(() -> consents.give(new PatientSignature("", forged), WORDS)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(clinic.<Screen>onTablet(claims::now)).isInstanceOf(Screen.Consenting.class);
    }

    @Test
    void the_front_desk_does_not_read_it() {
        clinic.onTablet(() -> consents.give(DRAWN, WORDS));

        assertThatThrownBy(() -> clinic.asDesk(() -> consents.ofVisit(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource({"'', MISSING", "'   ', MISSING", "Jo, FITS", "'Zoë Ångström-Łuc', FITS", "'Jo\tWeaver', UNUSABLE"})
    void a_typed_name_is_a_name(String name, Fit fit) {
        assertThat(new PatientSignature(name, "").fit()).isEqualTo(fit);
    }

    @Test
    void a_name_of_more_than_a_hundred_letters_is_none() {
        assertThat(new PatientSignature("a".repeat(100), "").fit()).isEqualTo(Fit.FITS);
        assertThat(new PatientSignature("a".repeat(101), "").fit()).isEqualTo(Fit.UNUSABLE);
    }

    private Answering answering() {
        return Objects.requireNonNull(clinic.asDesk(() -> intake.progressOf(List.of(visit.id())))
                        .get(visit.id()))
                .answering();
    }

    private QuestionnaireResponse response() {
        return clinic.asClinician(() -> intake.responseOf(visit.id())).orElseThrow();
    }

    private Optional<Consent> consent() {
        return clinic.asClinician(() -> consents.ofVisit(visit.id()));
    }

    private List<String> actions() {
        return clinic.asClinician(() ->
                transaction.execute(status -> database.sql("select action from audit_event where visit_id = :visit")
                        .param("visit", visit.id().value())
                        .query(String.class)
                        .list()));
    }
}
