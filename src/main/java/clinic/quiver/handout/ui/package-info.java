/** How released sheets are opened from any screen of the staff. */
@NullMarked
@NamedInterface("ui")
package clinic.quiver.handout.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
