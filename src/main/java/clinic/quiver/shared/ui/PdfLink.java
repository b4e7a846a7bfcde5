package clinic.quiver.shared.ui;

import clinic.quiver.shared.PrinterBusyException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.Serializable;
import java.util.function.Supplier;

/** Opens a PDF in a tab of its own, to be printed from there; nothing of it stays on a shared machine. */
public class PdfLink extends Anchor {

    /** Makes the bytes of a PDF each time it is opened. */
    public interface Pdf extends Supplier<byte[]>, Serializable {}

    /**
     * A link to a PDF.
     *
     * @param file the same for everybody: a file name must not tell whose document it is
     */
    public PdfLink(String file, Pdf pdf, String text) {
        setHref(new Opening(file, pdf, getTranslation("shared.printer-busy")), AttachmentType.INLINE);
        setText(text);
        setTarget(AnchorTarget.BLANK);
    }

    private record Opening(String file, Pdf pdf, String busy) implements DownloadHandler {

        // The viewers of some browsers embed the document in a page that takes over these rules.
        private static final String VIEWER_POLICY =
                "object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

        @Override
        public void handleDownloadRequest(DownloadEvent event) throws IOException {
            VaadinResponse response = event.getResponse();
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", VIEWER_POLICY);
            try {
                byte[] bytes = pdf.get();
                event.setContentType("application/pdf");
                event.setContentLength(bytes.length);
                event.inline(file);
                event.getOutputStream().write(bytes);
            } catch (PrinterBusyException _) {
                PrinterBusyAnswer.write((VaadinServletResponse) response, busy);
            }
        }

        @Override
        public String getUrlPostfix() {
            return file;
        }
    }
}
