/** The tablet: one thought a page, large, calm, and never a word about what the answers mean. */
@NullMarked
package clinic.quiver.intake.ui;

import org.jspecify.annotations.NullMarked;
