/** The screens of the front desk. */
@NullMarked
package clinic.quiver.desk.ui;

import org.jspecify.annotations.NullMarked;
