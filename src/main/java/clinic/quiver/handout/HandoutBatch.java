package clinic.quiver.handout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Several handouts in one document, to be printed in one go. */
final class HandoutBatch {

    private HandoutBatch() {}

    /** The handouts one after the other, none of two patients on one sheet of paper, whether or not it prints on both sides. */
    static byte[] of(List<byte[]> handouts) {
        PDFMergerUtility merger = new PDFMergerUtility();
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        try (PDDocument all = Loader.loadPDF(handouts.getFirst())) {
            for (byte[] handout : handouts.subList(1, handouts.size())) {
                if (all.getNumberOfPages() % 2 == 1) {
                    all.addPage(new PDPage(all.getPage(0).getMediaBox()));
                }
                try (PDDocument next = Loader.loadPDF(handout)) {
                    merger.appendDocument(all, next);
                }
            }
            all.save(batch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return batch.toByteArray();
    }
}
