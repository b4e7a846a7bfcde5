package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.handout.Composition.Refused;
import clinic.quiver.handout.HandoutRequest.ClinicContact;
import clinic.quiver.handout.HandoutRequest.Recipient;
import clinic.quiver.handout.PageLayout.Paper;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.Finding;
import clinic.quiver.triage.HandoutChoice.Blocked;
import clinic.quiver.triage.HandoutChoice.Mode;
import clinic.quiver.triage.TriageResult;
import clinic.quiver.triage.vignette.Vignette;
import clinic.quiver.triage.vignette.VignetteAnswers;
import clinic.quiver.triage.vignette.VignetteRun;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The assessment chooses the sheets, the safety rules make them: on the example patients both agree on what is blocked. */
class SheetChoiceTest {

    static Stream<Vignette> examples() {
        VignetteRun run = new VignetteRun(TestPatient.QUESTIONNAIRE, TestPatient.RULES);
        return VignetteRun.files(Path.of("src/test/resources/vignettes")).stream()
                .map(run::read);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void what_the_assessment_blocks_is_refused_and_what_it_offers_is_not(Vignette vignette) {
        Answers answers = new VignetteAnswers(vignette.given(), TestPatient.QUESTIONNAIRE);
        TriageResult result = TestPatient.RULES.assess(answers);
        for (Blocked blocked : result.handout().blocked()) {
            assertThat(compose(answers, result, blocked.sheet()))
                    .as("blocked %s", blocked.sheet())
                    .isInstanceOf(Refused.class);
        }
        for (String offered : result.handout().offered()) {
            assertThat(compose(answers, result, offered))
                    .as("offered %s", offered)
                    .isNotInstanceOf(Refused.class);
        }
    }

    private static Composition compose(Answers answers, TriageResult result, String sheet) {
        Set<String> unsettled = new HashSet<>();
        result.findings().stream()
                .filter(finding -> finding.kind() != Finding.Kind.FIRED)
                .forEach(finding -> unsettled.add(finding.ruleId()));
        return TestPatient.COMPOSER.compose(new HandoutRequest(
                Language.EN,
                List.of(sheet),
                Set.of(),
                Mode.OFFERED,
                answers,
                Set.copyOf(result.ruleIds(Finding.Kind.FIRED)),
                unsettled,
                List.of(),
                Set.of(),
                new ClinicContact("Riverside Clinic", "555-0100", "911", "988"),
                new Recipient("Ana Ruiz", LocalDate.of(1986, 3, 4)),
                Optional.empty(),
                false,
                TestPatient.TODAY,
                new PageLayout(Paper.LETTER, false, PageLayout.Ink.COLOUR),
                new Consultation(List.of(), Map.of(), true)));
    }
}
