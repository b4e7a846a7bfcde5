/** Measures how easily a patient can read a text, in English and in Spanish. */
@NullMarked
package clinic.quiver.readability;

import org.jspecify.annotations.NullMarked;
