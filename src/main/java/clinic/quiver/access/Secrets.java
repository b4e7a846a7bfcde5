package clinic.quiver.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Makes secrets that open something, and the hash under which the database knows them. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Secrets() {}

    /** 256 random bits for a link or a cookie, in characters that an address may hold. */
    public static String token() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** A code to be read out or typed, in Crockford's base 32 (no I, L, O, U): five bits a character. */
    public static String code(int characters) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < characters; i++) {
            code.append(CROCKFORD.charAt(RANDOM.nextInt(CROCKFORD.length())));
        }
        return code.toString();
    }

    /**
     * A code as it was made, however it is typed: with blanks or hyphens, in small letters, or misread from paper, where O
     * is easily taken for 0, and I or L for 1.
     */
    public static String codeAsMade(String typed) {
        return typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** A code of decimal digits. */
    public static String digits(int count) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < count; i++) {
            code.append(RANDOM.nextInt(10));
        }
        return code.toString();
    }

    /** SHA-256 of a secret; enough for secrets with 128 random bits or more. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
