/** The emergency ring on the staff's screens. */
@NullMarked
@NamedInterface("ui")
package clinic.quiver.triage.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
