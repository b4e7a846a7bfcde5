package clinic.quiver.shared;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Element;

/**
 * Prints templates of XHTML as tagged PDF (PDF/UA-1) with embedded fonts. Templates and fonts come from the class path;
 * nothing else is ever read. Safe for use by many threads.
 */
public final class PdfPrinter {

    private record Font(String family, int weight, String file) {}

    private static final List<Font> FONTS = List.of(
            new Font("Atkinson", 400, "atkinson-hyperlegible-latin-400-normal.ttf"),
            new Font("Atkinson", 700, "atkinson-hyperlegible-latin-700-normal.ttf"),
            new Font("Atkinson Extended", 400, "atkinson-hyperlegible-latin-ext-400-normal.ttf"),
            new Font("Atkinson Extended", 700, "atkinson-hyperlegible-latin-ext-700-normal.ttf"),
            new Font("DejaVu", 400, "DejaVuSans.ttf"));

    // Each PDF reads its fonts; taking them out of the jar anew costs about a sixth of the time of a sheet.
    private static final Map<Font, byte[]> FILES =
            FONTS.stream().collect(Collectors.toUnmodifiableMap(font -> font, PdfPrinter::bytes));

    private static final Map<String, FSObjectDrawer> DRAWERS =
            Map.of(QrCode.TYPE, new QrCode(), SizeDrawing.TYPE, new SizeDrawing());

    private static final FSObjectDrawerFactory DRAWING = new FSObjectDrawerFactory() {
        @Override
        public @Nullable FSObjectDrawer createDrawer(Element element) {
            return DRAWERS.get(element.getAttribute("type"));
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.getNodeName().equals("object") && DRAWERS.containsKey(element.getAttribute("type"));
        }
    };

    private final TemplateEngine templates = new TemplateEngine();

    /**
     * A printer of the templates in a folder.
     *
     * @param folder on the class path, such as {@code paper/}
     */
    public PdfPrinter(String folder) {
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(getClass().getClassLoader());
        resolver.setPrefix(folder);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    /**
     * The PDF of a template filled in; signs that no page can hold are replaced.
     *
     * @param template its file name without the ending
     */
    public byte[] print(String template, Context filledIn) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        FONTS.forEach(font -> builder.useFont(() -> read(font), font.family(), font.weight(), FontStyle.NORMAL, true));
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Quiver");
        builder.useReplacementText("\uFFFD");
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useObjectDrawerFactory(DRAWING);
        builder.withHtmlContent(html(template, filledIn), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** The template filled in, as XHTML; signs that no page can hold are replaced. */
    public String html(String template, Context filledIn) {
        return printable(templates.process(template, filledIn));
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

    private static InputStream read(Font font) {
        return new ByteArrayInputStream(Objects.requireNonNull(FILES.get(font)));
    }

    private static byte[] bytes(Font font) {
        try (InputStream in = PdfPrinter.class.getResourceAsStream("/fonts/" + font.file())) {
            if (in == null) {
                throw new IllegalStateException("the font " + font.file() + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
