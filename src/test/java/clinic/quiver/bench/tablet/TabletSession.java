package clinic.quiver.bench.tablet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** One session of an enrolled tablet with the server, over HTTP as a browser speaks it. */
final class TabletSession {

    private static final int OK = 200;

    private final HttpClient http;
    private final URI server;
    private final String token;
    private String session = "";

    /**
     * A session that is not begun yet.
     *
     * @param server any address of the server
     * @param token the secret that the tablet keeps
     */
    TabletSession(HttpClient http, URI server, String token) {
        this.http = http;
        this.server = server;
        this.token = token;
    }

    String get(String page) throws IOException, InterruptedException {
        return send(request(server.resolve(page), token).header("Accept", "text/html"));
    }

    String get(URI address) throws IOException, InterruptedException {
        return send(request(address, token));
    }

    String post(URI address, String body) throws IOException, InterruptedException {
        return send(request(address, token)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
    }

    URI heartbeat() {
        return server.resolve("/?v-r=heartbeat&v-uiId=0");
    }

    WebSocket open(URI push) {
        return http.newWebSocketBuilder()
                .header("Cookie", cookies(token))
                .buildAsync(push, new WebSocket.Listener() {})
                .join();
    }

    /** Comes once more without the secret: the server ends the session of a device that is no tablet. */
    void end() throws IOException, InterruptedException {
        http.send(
                request(server.resolve("/tablet"), "")
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(URI address, String secret) {
        return HttpRequest.newBuilder(address).header("Cookie", cookies(secret)).header("Accept-Encoding", "gzip");
    }

    private String cookies(String secret) {
        return (secret.isEmpty() ? "" : "quiver-tablet=" + secret + "; ") + session;
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != OK) {
            throw new IllegalStateException(response.toString());
        }
        response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .forEach(cookie -> session = cookie.substring(0, cookie.indexOf(';')));
        return text(response);
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        byte[] body = response.body();
        if (response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent()) {
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = unpacked.readAllBytes();
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
