/** The triage bench: agreement on random patients, then speed, then a page of results. */
@NullMarked
package clinic.quiver.bench.triage;

import org.jspecify.annotations.NullMarked;
