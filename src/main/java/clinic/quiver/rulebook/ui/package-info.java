/** The page of the rule book, and the administrator's page of how things stand. */
@NullMarked
package clinic.quiver.rulebook.ui;

import org.jspecify.annotations.NullMarked;
