/** Generated patients, and what is known of each in the form that the peers read. */
@NullMarked
package clinic.quiver.bench.patient;

import org.jspecify.annotations.NullMarked;
