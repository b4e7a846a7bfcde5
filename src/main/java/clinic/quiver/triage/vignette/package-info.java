/** Replays example patients against a rule book and compares what comes out with what is expected. */
@NullMarked
@NamedInterface("vignette")
package clinic.quiver.triage.vignette;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
