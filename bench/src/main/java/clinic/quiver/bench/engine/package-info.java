/** Quiver and its peers behind one door. */
@NullMarked
package clinic.quiver.bench.engine;

import org.jspecify.annotations.NullMarked;
