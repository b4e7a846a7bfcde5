package clinic.quiver.intake.ui;

import java.util.Optional;

/**
 * What stands on a page and is stored nowhere yet; a change of language takes it along.
 *
 * @param draft what stands in the fields, word for word
 */
record Unfinished(Object draft, Optional<Complaint> complaint) {}
