/** The clinician's screens: the list by danger, and one patient on one screen. */
@NullMarked
package clinic.quiver.review.ui;

import org.jspecify.annotations.NullMarked;
