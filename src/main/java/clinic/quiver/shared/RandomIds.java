package clinic.quiver.shared;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Makes identities that cannot be guessed. */
public final class RandomIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomIds() {}

    /** A new identity of 128 random bits (a version 4 UUID has only 122). */
    public static UUID next() {
        ByteBuffer bits = ByteBuffer.wrap(new byte[16]);
        RANDOM.nextBytes(bits.array());
        return new UUID(bits.getLong(), bits.getLong());
    }
}
