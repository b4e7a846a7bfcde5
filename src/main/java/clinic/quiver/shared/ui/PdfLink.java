package clinic.quiver.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.function.Supplier;

/** Opens a PDF in a tab of its own, to be printed from there; nothing of it stays on a shared machine. */
public class PdfLink extends Anchor {

    // The viewers of some browsers embed the document in a page that takes over these rules.
    private static final String VIEWER_POLICY =
            "object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Makes the bytes of a PDF each time it is opened. */
    public interface Pdf extends Supplier<byte[]>, Serializable {}

    /**
     * A link to a PDF.
     *
     * @param file the same for everybody: a file name must not tell whose document it is
     */
    public PdfLink(String file, Pdf pdf, String text) {
        super(
                DownloadHandler.fromInputStream(
                                event -> {
                                    keepNowhere(event.getResponse());
                                    byte[] bytes = pdf.get();
                                    return new DownloadResponse(
                                            new ByteArrayInputStream(bytes), file, "application/pdf", bytes.length);
                                },
                                file)
                        .inline(),
                AttachmentType.INLINE,
                text);
        setTarget(AnchorTarget.BLANK);
    }

    private static void keepNowhere(VaadinResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", VIEWER_POLICY);
    }
}
