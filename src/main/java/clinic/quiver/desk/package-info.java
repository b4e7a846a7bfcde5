/** The front desk's day: who comes, who is here, how far they are; never what they answered. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "patient", "intake", "handout", "handout :: ui", "access", "live"})
package clinic.quiver.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
