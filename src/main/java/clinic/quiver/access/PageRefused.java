package clinic.quiver.access;

import clinic.quiver.shared.VisitId;
import java.util.Optional;

/**
 * Somebody who is signed in asked for a page that is not for them; published while they are the current actor.
 *
 * @param page the name of the page
 * @param visit whose record was asked for; empty when the page shows no single one
 */
public record PageRefused(String page, Optional<VisitId> visit) {}
