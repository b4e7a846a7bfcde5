package clinic.quiver.handout;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Handouts of three pages as a clinic prints them, each for somebody else, for whoever measures printing. */
public final class SampleHandouts {

    private static final String[] SHEETS = {"H-MG", "H-CA", "H-D"};
    private static final int PAGES = 3;

    private final HandoutPrinter printer = TestPatient.PRINTER;

    /**
     * A handout of three pages.
     *
     * @param number makes it different from others
     */
    public Handout handout(int number) {
        return TestPatient.healthy()
                .named("Patient " + number)
                .is("sex-birth", number % 2 == 0 ? "female" : "male")
                .number("age", Integer.toString(20 + number % 60))
                .has("meds", "levothyroxine", "warfarin")
                .confirmed()
                .handout(SHEETS[number % SHEETS.length]);
    }

    /** Its PDF. */
    public byte[] print(Handout handout) {
        return printer.print(handout);
    }

    /** The page that is made into the PDF. */
    public String html(Handout handout) {
        return printer.html(handout);
    }

    /**
     * Looks whether a PDF has the pages that are promised.
     *
     * @throws IllegalStateException when it has not three
     */
    public void check(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() != PAGES) {
                throw new IllegalStateException("not " + PAGES + " pages but " + document.getNumberOfPages());
            }
        }
    }
}
