/** Who may come in: the clinic, its staff and its tablets, their roles, sessions and the security chain. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package clinic.quiver.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
