package clinic.quiver.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The cookie by which an enrolled tablet is known: a secret of 256 bits, unreadable for scripts, no patient data. */
public final class TabletCookie {

    private static final String NAME = "quiver-tablet";
    private static final Duration LASTS = Duration.ofDays(400);

    private TabletCookie() {}

    /**
     * The cookie that makes a device the holder of a secret.
     *
     * @param secure whether the device came by HTTPS
     */
    public static Cookie holding(String token, boolean secure) {
        Cookie cookie = new Cookie(NAME, token);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setPath("/");
        cookie.setMaxAge((int) LASTS.toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    /** Whether a request comes from a device that was made a tablet, whatever became of it since. */
    public static boolean isIn(HttpServletRequest request) {
        return tokenOf(request).isPresent();
    }

    static Optional<String> tokenOf(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }
}
