/** The append-only trail of who saw or changed what of whom, written in the transaction of the act itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access"})
package clinic.quiver.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
