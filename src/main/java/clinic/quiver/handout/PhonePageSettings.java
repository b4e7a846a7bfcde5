package clinic.quiver.handout;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether patients may read their sheets on a phone, at an address that stands on the paper as a QR code.
 *
 * @param address under which phones reach this server, such as {@code https://clinic.example}; blank: nobody may
 */
@ConfigurationProperties("quiver.phone-pages")
public record PhonePageSettings(@DefaultValue("") String address) {

    /** The address under which phones reach this server; empty when they may not. */
    Optional<String> base() {
        return Optional.of(address.strip().replaceAll("/+$", "")).filter(base -> !base.isEmpty());
    }
}
