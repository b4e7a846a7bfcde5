/** {@code bin/bench tablet}: fifty tablets on one server. It works with the patients and browsers of the journeys. */
@NullMarked
package clinic.quiver.bench.tablet;

import org.jspecify.annotations.NullMarked;
