package clinic.quiver.handout;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Prints handouts as tagged PDF (PDF/UA-1) with embedded fonts. Templates and fonts come from the class path; nothing
 * else is ever read. Safe for use by many threads.
 */
public final class HandoutPrinter {

    private static final String TEMPLATE = "handout";

    private record Font(String family, int weight, String file) {}

    private static final List<Font> FONTS = List.of(
            new Font("Atkinson", 400, "atkinson-hyperlegible-latin-400-normal.ttf"),
            new Font("Atkinson", 700, "atkinson-hyperlegible-latin-700-normal.ttf"),
            new Font("Atkinson Extended", 400, "atkinson-hyperlegible-latin-ext-400-normal.ttf"),
            new Font("Atkinson Extended", 700, "atkinson-hyperlegible-latin-ext-700-normal.ttf"),
            new Font("DejaVu", 400, "DejaVuSans.ttf"));

    private final TemplateEngine templates = new TemplateEngine();
    private final HandoutContent content;

    public HandoutPrinter(HandoutContent content) {
        this.content = content;
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(getClass().getClassLoader());
        resolver.setPrefix("handout/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    /**
     * Prints a handout.
     *
     * @return the PDF
     * @throws IllegalStateException when something is still to be confirmed
     */
    public byte[] print(Handout handout) {
        if (!handout.isPrintable()) {
            throw new IllegalStateException("still to be confirmed: " + handout.openHolds());
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        FONTS.forEach(font -> builder.useFont(() -> open(font), font.family(), font.weight(), FontStyle.NORMAL, true));
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Quiver");
        builder.useReplacementText("\uFFFD");
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(page(handout), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private String page(Handout handout) {
        HandoutTexts texts = content.texts(handout.language());
        Context context = new Context(handout.language().locale());
        context.setVariable("handout", handout);
        context.setVariable(
                "sheets", handout.sheets().stream().map(SheetPage::of).toList());
        context.setVariable("title", title(handout));
        context.setVariable("foot", foot(handout, texts.label("page")));
        context.setVariable("of", texts.label("of"));
        context.setVariable("facts", factLines(handout));
        context.setVariable("paper", handout.layout().paper().name());
        context.setVariable("print", handout.layout().largePrint() ? "large" : "ordinary");
        return printable(templates.process(TEMPLATE, context));
    }

    private static String title(Handout handout) {
        return String.join(
                " · ", handout.sheets().stream().map(Handout.Sheet::title).toList());
    }

    // Who the sheet is for stands on every page, lest pages of two patients be mixed up at the printer.
    private static String foot(Handout handout, String page) {
        List<Handout.Fact> facts = handout.header().facts();
        return String.join(
                " · ",
                handout.header().patientName(),
                facts.get(Handout.Header.BORN).value(),
                facts.get(Handout.Header.DATE).value(),
                page);
    }

    private static List<List<Handout.Fact>> factLines(Handout handout) {
        List<Handout.Fact> facts = handout.header().facts();
        return handout.layout().largePrint()
                ? facts.stream().map(List::of).toList()
                : List.of(facts.subList(0, Handout.Header.DATE), facts.subList(Handout.Header.DATE, facts.size()));
    }

    // A name may hold anything a keyboard can send; XML takes no control characters and no half of a pair.
    private static String printable(String html) {
        StringBuilder printable = new StringBuilder(html.length());
        html.codePoints().forEach(c -> printable.appendCodePoint(isPrintable(c) ? c : '\uFFFD'));
        return printable.toString();
    }

    private static boolean isPrintable(int c) {
        return c == '\n'
                || c == '\t'
                || c == '\r'
                || (c >= 0x20 && c < 0x7F)
                || (c >= 0xA0 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static InputStream open(Font font) {
        InputStream in = HandoutPrinter.class.getResourceAsStream("/fonts/" + font.file());
        if (in == null) {
            throw new IllegalStateException("the font " + font.file() + " is missing");
        }
        return in;
    }

    /** A sheet as the template reads it: parts with the name of their kind. */
    record SheetPage(String title, List<Part> parts) {

        /** @param kind the template's name for the block */
        record Part(String kind, AdviceBlock block) {}

        static SheetPage of(Handout.Sheet sheet) {
            List<Part> parts = new ArrayList<>();
            sheet.blocks().forEach(block -> parts.add(new Part(kind(block), block)));
            return new SheetPage(sheet.title(), parts);
        }

        private static String kind(AdviceBlock block) {
            return switch (block) {
                case AdviceBlock.Message message -> "message";
                case AdviceBlock.Foods foods -> "foods";
                case AdviceBlock.Points _, AdviceBlock.Careful _ -> "points";
                case AdviceBlock.Help help -> "help";
                case AdviceBlock.Footer footer -> "footer";
            };
        }
    }
}
