package clinic.quiver.intake;

import clinic.quiver.shared.ClinicId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hashes check-in codes with the installation's key: HMAC-SHA256 over clinic and code. */
@Component
class CodeHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient database;

    CodeHash(JdbcClient database) {
        this.database = database;
    }

    byte[] of(ClinicId clinic, String code) {
        byte[] key = database.sql("select key from check_in_key")
                .query((row, number) -> row.getBytes("key"))
                .single();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal((clinic + ":" + code).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
