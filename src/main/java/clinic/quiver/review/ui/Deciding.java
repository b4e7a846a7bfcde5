package clinic.quiver.review.ui;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.observation.ExaminationContent;
import clinic.quiver.observation.ExaminationTexts;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.review.DecisionContent;
import clinic.quiver.review.DecisionService;
import clinic.quiver.review.LetterService;
import clinic.quiver.review.SecondLookService;
import clinic.quiver.review.SnippetService;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.StaffId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everything that a clinician decides with. */
@Component
record Deciding(
        DecisionService decisions,
        SecondLookService secondLooks,
        SnippetService snippets,
        LetterService letters,
        DecisionContent content,
        LabCatalogue tests,
        ExaminationContent examination,
        ExaminationTexts examinationTexts,
        ClinicService clinics,
        Wordings wordings,
        CurrentActor actor) {

    /** Whoever decides now. */
    StaffId me() {
        return actor.staff();
    }

    /** Writes letters in a language. */
    LetterWords letterWords(Language language) {
        Wording wording = wordings.in(language.locale());
        return new LetterWords(
                wording,
                new DecisionWords(content, wording),
                new LabWords(tests, wording),
                new ExaminationWords(examination, examinationTexts, wording),
                clinics.current().settings());
    }

    /** The clinic's advice for a patient who goes home, by name. */
    Map<String, String> safetyNet(Language language) {
        return content.safetyNet(language, clinics.current().settings());
    }
}
