/** A few plain components that every screen of the staff uses. */
@NullMarked
package clinic.quiver.shared.ui;

import org.jspecify.annotations.NullMarked;
