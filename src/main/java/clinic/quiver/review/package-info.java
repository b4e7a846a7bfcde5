/** The clinician's work: the list by danger, one patient on one screen, the decision and the signature. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "knowledge",
            "questionnaire",
            "patient",
            "intake",
            "observation",
            "observation :: lab",
            "triage",
            "triage :: ui",
            "handout",
            "handout :: ui",
            "access",
            "audit",
            "live"
        })
package clinic.quiver.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
