package clinic.quiver.bench.worklist;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A worklist that is open without a browser: a session of its own that says what a browser said when it opened the list,
 * and hears what is pushed.
 */
final class OpenList implements WebSocket.Listener {

    private static final Pattern SECURITY_KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern PUSH_ID = Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\"");
    private static final Pattern WINDOW = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern WINDOW_SAID = Pattern.compile("v-uiId=\\d+");
    private static final Pattern KEY_SAID = Pattern.compile("\"csrfToken\":\"[^\"]*\"");
    private static final Pattern PUSH_ID_SAID = Pattern.compile("v-pushId=[^&]+");

    private final HttpClient http;
    private final RecordedOpening opening;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final StringBuilder coming = new StringBuilder();
    private volatile String wanted = "";
    private String session = "";
    private @Nullable WebSocket push;

    OpenList(HttpClient http, RecordedOpening opening) {
        this.http = http;
        this.opening = opening;
    }

    /** Signs in and opens the list. */
    void open(String username, String password) throws IOException, InterruptedException {
        send(request(opening.beginning().resolve("/login")).header("Accept", "text/html"));
        send(request(opening.beginning().resolve("/login?username=" + username + "&password=" + password))
                .POST(BodyPublishers.noBody()));
        String begun = send(request(opening.beginning()));
        String window = "v-uiId=" + found(WINDOW, begun);
        URI address = pushAddress(window, found(PUSH_ID, begun));
        push = http.newWebSocketBuilder()
                .header("Cookie", session)
                .buildAsync(address, this)
                .join();
        RecordedOpening.Message going = opening.goesThere();
        send(request(URI.create(WINDOW_SAID.matcher(going.address().toString()).replaceFirst(window)))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(KEY_SAID.matcher(going.body())
                        .replaceFirst("\"csrfToken\":\"" + found(SECURITY_KEY, begun) + "\""))));
    }

    private URI pushAddress(String window, String pushId) {
        String said = opening.push().toString();
        String here = WINDOW_SAID.matcher(said).replaceFirst(window);
        return URI.create(PUSH_ID_SAID.matcher(here).replaceFirst("v-pushId=" + pushId));
    }

    /** Waits for a text from now on. */
    void lookFor(String text) {
        wanted = text;
    }

    /** When a text was pushed to this list first, by the nanosecond clock; empty when it was not yet. */
    OptionalLong saw(String text) {
        Long at = seen.get(text);
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    void close() {
        if (push != null) {
            push.abort();
        }
    }

    @Override
    public void onOpen(WebSocket socket) {
        socket.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        coming.append(part);
        if (last) {
            heard(coming.toString());
            coming.setLength(0);
        }
        return null;
    }

    private void heard(String message) {
        String text = wanted;
        if (!text.isEmpty() && message.contains(text)) {
            seen.putIfAbsent(text, System.nanoTime());
        }
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Cookie", session.isEmpty() ? "nothing=here" : session);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(response.toString());
        }
        response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .forEach(cookie -> session = cookie.substring(0, cookie.indexOf(';')));
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(pattern + " is not in " + text))
                .group(1);
    }
}
