package clinic.quiver.handout.ui;

import clinic.quiver.handout.HandoutService;
import clinic.quiver.handout.ReleasedHandout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** Opens a released handout beside the page, to be printed from there; each opening leaves an audit row. */
public final class HandoutLink extends Anchor {

    // The same name for everybody: a file name must not tell whose sheet it is.
    private static final String FILE = "handout.pdf";

    public HandoutLink(HandoutService handouts, ReleasedHandout handout, String text) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = handouts.print(handout.id());
                    return new DownloadResponse(new ByteArrayInputStream(pdf), FILE, "application/pdf", pdf.length);
                }),
                AttachmentType.INLINE,
                text);
        setTarget("_blank");
    }
}
