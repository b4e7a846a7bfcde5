/**
 * Tells every open view, on every server, that something changed in its clinic; carries no patient data. What views ask
 * then can be read once for all of them, and is held here, in memory alone, until the clinic's views ask again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package clinic.quiver.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
