package clinic.quiver.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads back what a link to a PDF prints. */
final class PrintedSheet {

    private PrintedSheet() {}

    static String wordsBehind(Locator link) throws IOException {
        try (PDDocument document = Loader.loadPDF(fetch(link))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    // As the browser itself fetches it, with everything that the browser sends along.
    private static byte[] fetch(Locator link) {
        Object encoded = link.evaluate("""
                async link => {
                  const response = await fetch(link.href);
                  const bytes = new Uint8Array(await response.arrayBuffer());
                  return response.status + ' ' + btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
                }""");
        String[] parts = encoded.toString().split(" ", 2);
        assertThat(parts[0]).isEqualTo("200");
        return Base64.getDecoder().decode(parts[1]);
    }
}
