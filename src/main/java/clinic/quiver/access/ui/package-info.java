/** The door and the administration: sign-in, set-up, invitations, accounts, tablets, the clinic's settings. */
@NullMarked
package clinic.quiver.access.ui;

import org.jspecify.annotations.NullMarked;
