package clinic.quiver.access;

import java.time.Instant;

/**
 * Who answers for the clinical content at this clinic.
 *
 * @param by name and office of the person, as the administrator wrote it
 * @param contentHash hash of exactly the content that was signed; another content needs another signature
 */
public record ContentSignOff(String by, Instant at, String contentHash) {}
