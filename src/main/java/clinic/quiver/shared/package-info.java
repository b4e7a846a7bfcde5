/** Words that every part of Quiver uses: identities and languages. Knows nothing of the other parts. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package clinic.quiver.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
