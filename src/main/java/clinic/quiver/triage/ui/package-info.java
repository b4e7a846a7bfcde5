/** The emergency ring on the staff's screens. */
@NullMarked
package clinic.quiver.triage.ui;

import org.jspecify.annotations.NullMarked;
