/** Shows the rule book to those who rely on it, and what an edited one would change before it is switched on. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "knowledge",
            "questionnaire",
            "intake",
            "triage",
            "triage :: ui",
            "triage :: vignette",
            "handout",
            "review",
            "review :: words",
            "access",
            "audit"
        })
package clinic.quiver.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
