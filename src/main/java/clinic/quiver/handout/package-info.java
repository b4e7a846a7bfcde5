/** The sheets a patient takes home: foods and advice for this patient, safety rules applied, and their printing. */
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
            "access",
            "audit"
        })
package clinic.quiver.handout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
