/** Tells every open view, on every server, that something changed in its clinic; carries no patient data. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package clinic.quiver.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
