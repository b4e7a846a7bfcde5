/** The clinic's patients and their visits: registered, planned, checked in, waiting, reviewed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "live"})
package clinic.quiver.patient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
