/** A clinic to try Quiver with, in the demo profile only: staff, a tablet, and patients that never lived. */
@NullMarked
@ApplicationModule
package clinic.quiver.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
