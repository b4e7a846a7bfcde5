package clinic.quiver.review.ui;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.review.DecisionContent;
import clinic.quiver.review.DecisionService;
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
        DecisionContent content,
        ClinicService clinics,
        CurrentActor actor) {

    /** Whoever decides now. */
    StaffId me() {
        return actor.staff();
    }

    /** The clinic's advice for a patient who goes home, by name. */
    Map<String, String> safetyNet(Language language) {
        return content.safetyNet(language, clinics.current().settings());
    }
}
