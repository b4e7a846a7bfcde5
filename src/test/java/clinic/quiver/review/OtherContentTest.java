package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.ClinicService;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.AssessmentDifference;
import clinic.quiver.triage.TriageLevel;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A visit that was assessed with other clinical content than the one that runs now. */
class OtherContentTest extends QuiverTest {

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestVisits visits;

    @Autowired
    ReviewService reviews;

    @Autowired
    DecisionService decisions;

    @Autowired
    ClinicService clinics;

    TestClinic clinic;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
    }

    @Test
    void an_assessment_of_the_running_content_differs_in_nothing() {
        assertThat(difference(weak())).isEmpty();
    }

    @Test
    void the_difference_names_the_level_and_the_rules_that_other_content_had() {
        Visit visit = assessedWithOtherContent(weak());

        AssessmentDifference difference = difference(visit).orElseThrow();

        assertThat(difference.before().version()).isEqualTo("an earlier one");
        assertThat(difference.from()).isEqualTo(TriageLevel.SELF_CARE);
        assertThat(difference.to()).isLessThan(TriageLevel.SELF_CARE);
        assertThat(difference.noLongerFired()).containsExactly("Z99");
        assertThat(difference.newlyFired()).isEmpty();
        assertThat(difference.isNone()).isFalse();
    }

    @Test
    void a_clinician_assesses_again_and_the_earlier_assessment_stays() {
        Visit visit = assessedWithOtherContent(weak());
        int before = count("assessment", visit);

        assertThat(assessAgain(visit)).isTrue();

        assertThat(count("assessment", visit)).isEqualTo(before + 1);
        assertThat(current(visit).knowledgeHash())
                .isEqualTo(clinic.asClinician(() -> clinics.contentVersion().hash()));
        assertThat(difference(visit)).isEmpty();
        assertThat(assessAgain(visit)).isFalse();
        assertThat(auditRows(visit)).isEqualTo(1);
    }

    @Test
    void a_signed_record_stays_as_it_was_assessed() {
        Visit visit = assessedWithOtherContent(weak());
        sign(visit);

        assertThat(assessAgain(visit)).isFalse();
        assertThat(difference(visit)).isPresent();
    }

    @Test
    void only_clinicians_compare_and_assess_again() {
        Visit visit = assessedWithOtherContent(weak());

        assertThatThrownBy(() -> clinic.asDesk(() -> reviews.differenceNow(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asAdmin(() -> reviews.assessAgain(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(new TestClinic(database)
                        .<Optional<AssessmentDifference>>asClinician(() -> reviews.differenceNow(visit.id())))
                .isEmpty();
    }

    @Test
    void the_review_says_so_even_of_rules_that_are_gone() {
        Visit visit = assessedWithOtherContent(weak());
        try (Screens screens = new Screens(spring)) {
            BrowserlessUIContext window = screens.of(clinic.clinician());
            window.navigate("review/" + visit.id(), Component.class);

            assertThat(Screens.shows(window, "Assessed with version an earlier one"))
                    .isTrue();
            assertThat(Screens.shows(window, "No longer met: Rule Z99 of an earlier version"))
                    .isTrue();
            window.test(window.find(NativeButton.class)
                            .withCondition(button -> button.getText().equals("Assess again with the rule book of now"))
                            .single())
                    .click();

            assertThat(Screens.shows(window, "Assessed with version an earlier one"))
                    .isFalse();
        }
    }

    private Visit weak() {
        return visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
    }

    // As a rule book of another day would have left it: another level, and a rule that is gone since.
    private Visit assessedWithOtherContent(Visit visit) {
        clinic.<Boolean>asClinician(() -> transaction.execute(status -> {
            database.sql("""
                            update assessment set level = 'SELF_CARE', level_rank = 4,
                                knowledge_version = 'an earlier one', knowledge_hash = '00ff' where current""").update();
            database.sql("""
                            insert into finding
                                (clinic_id, assessment_id, position, rule_id, kind, level, because, missing)
                            select clinic_id, id, 900, 'Z99', 'FIRED', 'SOON', cast('[]' as jsonb), '{}'
                            from assessment where current""").update();
            return true;
        }));
        return visit;
    }

    private void sign(Visit visit) {
        for (Assessment.StoredFinding flag : current(visit).flags()) {
            clinic.asClinician(() -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.SEEN, ""));
        }
        Decision decision = new Decision("", Optional.of(Disposition.SAME_DAY_CARE), "", Optional.empty());
        Saved saved = clinic.asClinician(() -> decisions.save(visit.id(), decision, Review.NOTHING_WRITTEN));
        int version = ((Saved.Done) saved).version();
        assertThat(clinic.<Signed>asClinician(
                        () -> decisions.sign(visit.id(), current(visit).id(), version, List.of())))
                .isInstanceOf(Signed.Done.class);
    }

    private Optional<AssessmentDifference> difference(Visit visit) {
        return clinic.asClinician(() -> reviews.differenceNow(visit.id()));
    }

    private boolean assessAgain(Visit visit) {
        return clinic.asClinician(() -> reviews.assessAgain(visit.id()));
    }

    private Assessment current(Visit visit) {
        return clinic.asClinician(() -> reviews.refresh(visit.id()))
                .assessment()
                .orElseThrow();
    }

    private int count(String table, Visit visit) {
        return counted("select count(*) from " + table + " where visit_id = :visit", visit);
    }

    private int auditRows(Visit visit) {
        return counted("select count(*) from audit_event where action = 'ASSESSED_AGAIN' and visit_id = :visit", visit);
    }

    private int counted(String query, Visit visit) {
        return clinic.<Integer>asClinician(() -> transaction.execute(status -> database.sql(query)
                .param("visit", visit.id().value())
                .query(Integer.class)
                .single()));
    }
}
