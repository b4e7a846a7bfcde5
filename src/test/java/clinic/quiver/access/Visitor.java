package clinic.quiver.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody at the door who asks with nothing but HTTP, and follows no redirect. */
record Visitor(int port) {

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "nothing=here");
    }

    HttpResponse<String> send(String method, String path, String cookies) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept", path.contains(".") || path.contains("health") ? "*/*" : "text/html")
                            .header("Cookie", cookies)
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** The session of a member of the demo's staff who signs in. */
    String sessionOf(String username) throws IOException, InterruptedException {
        String page = sessionIn(get("/login"));
        return sessionIn(signIn(username, "JSESSIONID=" + page));
    }

    HttpResponse<String> signIn(String username, String cookies) throws IOException, InterruptedException {
        return send("POST", "/login?username=" + username + "&password=quiver-demo", cookies);
    }

    static String sessionIn(HttpResponse<String> response) {
        return header(response, "Set-Cookie").replaceFirst("JSESSIONID=([^;]*);.*", "$1");
    }

    static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
