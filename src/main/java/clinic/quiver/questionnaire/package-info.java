/** What a patient can be asked, in which order and when, and the logic over the answers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "knowledge"})
package clinic.quiver.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
