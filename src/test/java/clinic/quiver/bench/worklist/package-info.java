/** {@code bin/bench worklist}: the list over a large archive, and a hundred open lists that hear of a change. */
@NullMarked
package clinic.quiver.bench.worklist;

import org.jspecify.annotations.NullMarked;
