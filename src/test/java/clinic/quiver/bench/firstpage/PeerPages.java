package clinic.quiver.bench.firstpage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** Serves the peers' pages, compressed as Quiver's server does, from memory. */
final class PeerPages implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript",
            "css", "text/css",
            "json", "application/json",
            "woff", "font/woff",
            "woff2", "font/woff2");

    private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();
    private final Path pages;
    private final Map<String, Path> folders;
    private final HttpServer server;

    /**
     * Listens on a free port.
     *
     * @param pages where the pages lie
     * @param folders where the files under the first part of an address lie
     */
    PeerPages(Path pages, Map<String, Path> folders) throws IOException {
        this.pages = pages;
        this.folders = folders;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = file(path);
            if (!Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = compressed.computeIfAbsent(path, missing -> zipped(read(file)));
            String ending = path.substring(path.lastIndexOf('.') + 1);
            exchange.getResponseHeaders().add("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Path file(String path) {
        String[] parts = path.substring(1).split("/", 2);
        Path folder = parts.length == 2 ? folders.get(parts[0]) : null;
        return folder == null ? pages.resolve(path.substring(1)) : folder.resolve(parts[1]);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
