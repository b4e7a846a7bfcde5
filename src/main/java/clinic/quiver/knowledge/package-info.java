/** Reads the clinical content as a whole at start, and says file, line and reason when it is broken. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package clinic.quiver.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
