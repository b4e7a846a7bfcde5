package clinic.quiver.demo;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.DemoTest;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.review.ChangedAnswers;
import clinic.quiver.review.ReviewService;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.vignette.Vignette;
import clinic.quiver.triage.vignette.VignetteReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's patients went through the whole clinic; what triage said of them is what the examples expect. */
class DemoPatientsTest extends DemoTest {

    @Autowired
    Questionnaire questionnaire;

    @Autowired
    DemoClinic clinic;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ReviewService reviews;

    // The clinic's day may be yesterday where the database stands.
    private static final String HANDED_IN_TODAY = "r.status <> 'IN_PROGRESS' and v.day >= current_date - 1";

    @Test
    void every_visit_came_out_at_the_level_that_its_example_expects() throws IOException {
        List<DemoPatient> patients = DemoPatient.read(YamlNode.parse("demo/patients.yaml", text("demo/patients.yaml")));
        Map<String, List<String>> levels = levelsByFamilyName();

        SoftAssertions softly = new SoftAssertions();
        for (DemoPatient patient : patients) {
            for (String level : levels.getOrDefault(patient.familyName(), List.of())) {
                softly.assertThat(level).as(patient.vignette()).isEqualTo(expectedLevel(patient));
            }
        }
        softly.assertAll();
        assertThat(levels).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void there_are_forty_patients_and_half_a_year_of_visits() {
        assertThat(count("select count(*) from patient where record_number like 'Q-%'"))
                .isEqualTo(40);
        assertThat(count("select count(*) from visit where day < current_date - 100"))
                .isPositive();
        // Handed in, and not "answered": other tests of this clinic may have signed some of them meanwhile.
        assertThat(count("""
                        select count(*) from questionnaire_response r
                        join visit v on v.id = r.visit_id and v.clinic_id = r.clinic_id
                        where\s""" + HANDED_IN_TODAY)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void some_answered_otherwise_at_their_last_visit_and_something_is_overdue() {
        List<VisitId> handedInToday = new ArrayList<>();
        inClinic(() -> database.sql("""
                        select v.id from visit v join questionnaire_response r on r.visit_id = v.id
                        where\s""" + HANDED_IN_TODAY).query(row -> {
            handedInToday.add(new VisitId(row.getObject("id", UUID.class)));
        }));

        List<ChangedAnswers> changes = CurrentActor.as(
                clinic.staff("clinician"),
                () -> handedInToday.stream()
                        .flatMap(visit -> reviews.refresh(visit).changedAnswers().stream())
                        .filter(since -> !since.before().isEmpty())
                        .toList());

        assertThat(changes).hasSizeGreaterThanOrEqualTo(4);
        assertThat(count("select count(*) from due_back where settled_at is null and due_on < current_date - 7"))
                .isPositive();
    }

    @Test
    void every_handed_in_response_has_exactly_one_current_assessment() {
        assertThat(count("""
                        select count(*) from questionnaire_response r
                        where r.status <> 'IN_PROGRESS' and 1 <> (select count(*) from assessment a
                            where a.visit_id = r.visit_id and a.current and a.status = 'COMPLETE')""")).isZero();
    }

    private Map<String, List<String>> levelsByFamilyName() {
        Map<String, List<String>> levels = new TreeMap<>();
        inClinic(() -> database.sql("""
                        select p.family_name, array_agg(a.level) as levels from assessment a
                        join visit v on v.id = a.visit_id join patient p on p.id = v.patient_id
                        where a.current and a.status = 'COMPLETE' group by p.family_name""").query(row -> {
            levels.put(row.getString("family_name"), List.of((String[])
                    row.getArray("levels").getArray()));
        }));
        return levels;
    }

    private int count(String query) {
        int[] count = new int[1];
        inClinic(() -> count[0] = database.sql(query).query(Integer.class).single());
        return count[0];
    }

    private void inClinic(Runnable work) {
        CurrentActor.as(clinic.staff("clinician"), () -> {
            transaction.executeWithoutResult(status -> work.run());
            return true;
        });
    }

    private String expectedLevel(DemoPatient patient) throws IOException {
        String file = "demo/vignettes/" + patient.vignette() + ".yaml";
        Vignette vignette = new VignetteReader(questionnaire).read(file, text(file));
        return vignette.expected().orElseThrow().level().replace('-', '_');
    }

    private static String text(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
