/** What the measurements say of the machine they were made on. */
@NullMarked
package clinic.quiver.bench;

import org.jspecify.annotations.NullMarked;
