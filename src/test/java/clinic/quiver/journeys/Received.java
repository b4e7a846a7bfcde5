package clinic.quiver.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebSocketFrame;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that a page is told by the server, over HTTP and over its WebSocket, except what is the same for everybody. */
final class Received {

    private static final Pattern SAME_FOR_EVERYBODY = Pattern.compile(
            "^/(VAADIN/build|VAADIN/static|styles|elements|aura|lumo|fonts)/.*|.*\\.(js|css|svg|woff2)$");

    private final List<String> texts = new ArrayList<>();
    private final List<String> keepable = new ArrayList<>();

    Received(Page page) {
        page.onRequestFinished(this::take);
        page.onWebSocket(socket -> socket.onFrameReceived(this::take));
    }

    /** What came so far, one text for each answer or frame; from now on it starts afresh. */
    List<String> takeAll() {
        List<String> all = List.copyOf(texts);
        texts.clear();
        return all;
    }

    /** The addresses whose answers a browser might keep on its disk. */
    List<String> keepable() {
        return List.copyOf(keepable);
    }

    private void take(WebSocketFrame frame) {
        if (frame.text() != null) {
            texts.add(frame.text());
        }
    }

    private void take(Request request) {
        String path = URI.create(request.url()).getPath();
        Response response = request.response();
        if (response == null || SAME_FOR_EVERYBODY.matcher(path).matches()) {
            return;
        }
        @Nullable String caching = response.headers().get("cache-control");
        boolean read = request.method().equals("GET");
        if (read && (caching == null || !caching.contains("no-store"))) {
            keepable.add(path);
        }
        try {
            texts.add(response.text());
        } catch (PlaywrightException gone) {
            // A redirect, or the answer to a page that has gone meanwhile: nobody could read it.
        }
    }
}
