/** Holds Quiver's rule book against general rule engines on the same patients: first the answers, then the speed. */
@NullMarked
package clinic.quiver.bench;

import org.jspecify.annotations.NullMarked;
