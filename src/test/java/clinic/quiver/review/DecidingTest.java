package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.ClinicService;
import clinic.quiver.handout.HandoutContent;
import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Acknowledgement.Reason;
import clinic.quiver.review.SnippetService.Stored;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What a clinician decides with: orders, advice, snippets, and a word on each finding. */
class DecidingTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    ReviewService reviews;

    @Autowired
    DecisionService decisions;

    @Autowired
    SnippetService snippets;

    @Autowired
    DecisionContent content;

    @Autowired
    ClinicService clinics;

    @Autowired
    RuleBook ruleBook;

    @Autowired
    HandoutContent handouts;

    TestClinic clinic;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
    }

    @Test
    void weakness_suggests_blood_tests_and_neurology_and_a_calm_patient_nothing() {
        assertThat(content.suggestedBy(
                        assessment(visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true))))))
                .contains("base");
        assertThat(content.suggestedBy(assessment(visits.handedIn(clinic, "Calm", Map.of()))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_order_and_every_advice_has_its_words(Language language) {
        assertThat(content.orders())
                .allSatisfy(code -> assertThat(content.order(code, language)).isNotEqualTo(code));
        Map<String, String> advice = content.safetyNet(
                language, clinic.asClinician(() -> clinics.current().settings()));
        assertThat(advice).hasSize(3);
        assertThat(advice.values()).noneMatch(words -> words.contains("{")).anyMatch(words -> words.contains("999"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "rules: [S04] | rules: [S99] | there is no rule 'S99'",
                "scores: {d: 4} | scores: {zinc: 4} | there is no score 'zinc'",
                "lines: [today-call] | lines: [tomorrow] | the handouts have no line 'tomorrow'",
                "code: mri | code: ct | 'ct' is missing",
                "code: mri | code: emg | the code 'emg' stands twice",
                "code: mri | code: m ri | 'm ri' is no code",
                "code: call-today | code: help-now | the code 'help-now' stands twice",
                "headings: [U01] | headings: [U99] | there is no rule 'U99'",
                "headings: [U01] | headings: [U01, U02] | 'U02' is missing"
            })
    void broken_content_is_refused_with_its_place(String from, String to, String reason) {
        Knowledge knowledge = Knowledge.builtIn();
        String broken = knowledge.text("decision.yaml").replace(from, to);

        assertThatThrownBy(() ->
                        new DecisionContentReader(knowledge.with("decision.yaml", broken), ruleBook, handouts).read())
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"EN, possible MND - CLINICAL SUSPICION", "ES, SOSPECHA CLÍNICA"})
    void a_letter_about_the_red_flag_of_motor_neurone_disease_names_the_suspicion(Language language, String words) {
        assertThat(content.letterHeading("U01", language).orElseThrow()).contains(words);
        assertThat(content.letterHeading("U02", language)).isEmpty();
    }

    @Test
    void everything_that_was_decided_is_kept_while_it_is_written() {
        Visit visit = visits.handedIn(clinic, "Calm", Map.of());
        Decision decision = new Decision(
                "A note.",
                new Choice(Optional.of(Disposition.ROUTINE_FOLLOW_UP), Optional.of(OverrideReason.EXAMINED), "Fine."),
                new Orders(List.of("base", "ecg"), "Chest film\nSpirometry"),
                new FollowUp(Optional.of(clinic.asClinician(clinics::today).plusDays(3)), "Potassium"),
                "Come back when you get weaker.");

        clinic.asClinician(() -> decisions.save(visit.id(), decision, Review.NOTHING_WRITTEN));

        assertThat(look(visit).decision()).isEqualTo(decision);
    }

    @Test
    void a_finding_is_acknowledged_with_a_coded_reason() {
        Visit visit = visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
        String rule = look(visit).openFlags().getFirst().ruleId();

        clinic.asClinician(() ->
                reviews.acknowledge(look(visit), rule, Agreement.SEEN, Optional.of(Reason.KNOWN), "Since birth."));

        assertThat(look(visit).acknowledgementOf(rule)).hasValueSatisfying(said -> {
            assertThat(said.agreement()).isEqualTo(Agreement.SEEN);
            assertThat(said.reason()).contains(Reason.KNOWN);
            assertThat(said.words()).isEqualTo("Since birth.");
        });
    }

    @Test
    void snippets_belong_to_their_clinic_and_to_its_clinicians() {
        Snippet begun = clinic.asClinician(() -> snippets.begin(Language.ES));
        Snippet written =
                new Snippet(begun.id(), " Reflejos ", "Reflejos vivos y simétricos.", Language.ES, begun.version());

        assertThat(clinic.<Stored>asClinician(() -> snippets.store(written))).isEqualTo(Stored.DONE);

        assertThat(all(clinic)).extracting(Snippet::name).containsExactly("Reflejos");
        assertThat(all(new TestClinic(database))).isEmpty();
        assertThatThrownBy(() -> clinic.asDesk(snippets::all)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asAdmin(() -> snippets.store(written)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void of_two_colleagues_who_change_a_snippet_the_second_learns_of_it() {
        Snippet begun = clinic.asClinician(() -> snippets.begin(Language.EN));
        clinic.asClinician(
                () -> snippets.store(new Snippet(begun.id(), "Reflexes", "Normal.", Language.EN, Snippet.NEW)));
        Snippet seen = all(clinic).getFirst();

        assertThat(store(seen, "Reflexes normal.")).isEqualTo(Stored.DONE);
        assertThat(store(seen, "Reflexes brisk.")).isEqualTo(Stored.CHANGED_MEANWHILE);
        assertThat(clinic.<Stored>asClinician(() -> snippets.remove(seen))).isEqualTo(Stored.CHANGED_MEANWHILE);
        assertThat(clinic.<Stored>asClinician(() -> snippets.remove(all(clinic).getFirst())))
                .isEqualTo(Stored.DONE);
        assertThat(all(clinic)).isEmpty();
    }

    @Test
    void a_snippet_needs_a_name_and_a_text_that_fit() {
        Snippet begun = clinic.asClinician(() -> snippets.begin(Language.EN));

        for (String name : List.of(" ", "x".repeat(81), "a\u0000b")) {
            assertThat(clinic.<Stored>asClinician(
                            () -> snippets.store(new Snippet(begun.id(), name, "Text.", Language.EN, Snippet.NEW))))
                    .isEqualTo(Stored.UNFIT);
        }
        assertThat(store(begun, " ")).isEqualTo(Stored.UNFIT);
    }

    private Stored store(Snippet snippet, String words) {
        return clinic.asClinician(() ->
                snippets.store(new Snippet(snippet.id(), "Reflexes", words, snippet.language(), snippet.version())));
    }

    private List<Snippet> all(TestClinic of) {
        return of.asClinician(snippets::all);
    }

    private Review look(Visit visit) {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private Assessment assessment(Visit visit) {
        return look(visit).assessment().orElseThrow();
    }
}
