/** {@code bin/bench handout}: printing beside two peers, and a thousand prints at once beside tablets at work. */
@NullMarked
package clinic.quiver.bench.handout;

import org.jspecify.annotations.NullMarked;
