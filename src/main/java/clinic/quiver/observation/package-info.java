/** What clinicians find and laboratories measure: examination, vital signs and lab values. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "knowledge", "questionnaire", "patient", "access", "audit", "live"})
package clinic.quiver.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
