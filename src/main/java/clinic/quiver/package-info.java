/** Quiver: check-in, triage, review and diet handouts for people with twitching muscles, cramps or a suspected mineral deficiency. */
@NullMarked
package clinic.quiver;

import org.jspecify.annotations.NullMarked;
