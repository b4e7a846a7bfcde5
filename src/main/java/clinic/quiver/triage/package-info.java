/** Decides how soon a clinician must see a patient, by rules that are data, and says why. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "knowledge",
            "questionnaire",
            "patient",
            "intake",
            "observation",
            "access",
            "audit",
            "live"
        })
package clinic.quiver.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
