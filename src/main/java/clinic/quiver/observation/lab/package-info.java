/** Laboratory tests and their results: units, ranges, severity, what is questioned, and reading a laboratory's report. */
@NullMarked
@NamedInterface("lab")
package clinic.quiver.observation.lab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
