/** The frame around every page of the staff: clinic, menu, language, sign-out; found by annotations, imported by nobody. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "access :: device"})
package clinic.quiver.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
