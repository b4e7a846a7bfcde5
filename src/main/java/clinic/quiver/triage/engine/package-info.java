/** Evaluates many conditions over one patient's answers at once, each distinct one a single time. */
@NullMarked
package clinic.quiver.triage.engine;

import org.jspecify.annotations.NullMarked;
