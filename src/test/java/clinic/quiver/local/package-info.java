/** A PostgreSQL beside the program, for {@code bin/run} and for the tests; no part of the jar. */
package clinic.quiver.local;
