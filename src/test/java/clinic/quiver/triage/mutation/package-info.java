/**
 * Changes the rule data in every small way that a slip of the pen could, and shows which change no example patient would
 * notice. Run by {@code bin/test --mutation}, not in the ordinary run.
 */
@NullMarked
package clinic.quiver.triage.mutation;

import org.jspecify.annotations.NullMarked;
