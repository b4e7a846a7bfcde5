/** Check-in codes, the answers of one visit, and the tablet on which patients give them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "knowledge",
            "questionnaire",
            "patient",
            "access",
            "access :: device",
            "audit",
            "live"
        })
package clinic.quiver.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
