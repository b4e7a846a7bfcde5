package clinic.quiver.handout;

import java.time.Instant;

/**
 * The text of a handout for a phone, not kept yet.
 *
 * @param token opens it; only its hash is kept
 * @param address with the token, as the QR code holds it
 * @param html the sheets without name and birth date
 */
record PhonePage(String token, String address, String html, Instant expiresAt) {}
