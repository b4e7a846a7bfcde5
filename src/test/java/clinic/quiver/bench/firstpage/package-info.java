/** {@code bin/bench first-page}: how soon a form's first question stands there, beside two renderers of FHIR forms. */
@NullMarked
package clinic.quiver.bench.firstpage;

import org.jspecify.annotations.NullMarked;
