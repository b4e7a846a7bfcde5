package clinic.quiver.desk.ui;

import clinic.quiver.intake.PaperService;
import clinic.quiver.shared.Language;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** Opens the blank questionnaire of one language beside the page, to be printed from there. */
final class PaperLink extends Anchor {

    private static final String FILE = "questionnaire.pdf";

    PaperLink(PaperService papers, Language language) {
        setText(getTranslation(language.locale(), "desk.paper"));
        getElement().setAttribute("lang", language.code());
        setTarget("_blank");
        setHref(
                DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = papers.blank(language, key -> getTranslation(language.locale(), key));
                    return new DownloadResponse(new ByteArrayInputStream(pdf), FILE, "application/pdf", pdf.length);
                }),
                AttachmentType.INLINE);
    }
}
