/** The rule book as one table that every peer's source is written from. */
@NullMarked
package clinic.quiver.bench.table;

import org.jspecify.annotations.NullMarked;
