package clinic.quiver.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.context.Context;

/** Whatever gets into a page that is printed, nothing is fetched for it: not from the net and not from this machine. */
class PdfPrinterTest {

    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String web;

    @BeforeEach
    void openServer() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        web = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void closeServer() {
        server.stop(0);
    }

    @Test
    void nothing_is_fetched_while_printing(@TempDir Path folder) throws Exception {
        File near = folder.resolve("near.png").toFile();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", near);
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("web", web);
        context.setVariable("file", near.toURI().toString());

        byte[] pdf = new PdfPrinter("hostile/").print("page", context);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Printed all the same", "A link");
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
        assertThat(fetched).isEmpty();
    }

    @Test
    void the_server_of_this_test_would_have_heard_it() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(URI.create(web + "/heard")).build(), BodyHandlers.discarding());
        }
        assertThat(fetched).containsExactly("/heard");
    }
}
