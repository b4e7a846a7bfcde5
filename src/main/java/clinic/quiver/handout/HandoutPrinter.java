package clinic.quiver.handout;

import clinic.quiver.shared.PdfPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thymeleaf.context.Context;

/** Prints handouts as tagged PDF. Safe for use by many threads. */
public final class HandoutPrinter {

    private final PdfPrinter printer = new PdfPrinter("handout/");
    private final HandoutContent content;

    public HandoutPrinter(HandoutContent content) {
        this.content = content;
    }

    /**
     * Prints a handout.
     *
     * @param phone the address where it can be read on a phone; empty when it cannot
     * @return the PDF
     * @throws IllegalStateException when something is still to be confirmed
     */
    public byte[] print(Handout handout, Optional<String> phone) {
        if (!handout.isPrintable()) {
            throw new IllegalStateException("still to be confirmed: " + handout.openHolds());
        }
        Context context = filledIn(handout);
        phone.ifPresent(address -> context.setVariable("phone", address));
        return printer.print("handout", context);
    }

    /** A handout that no phone can read. */
    byte[] print(Handout handout) {
        return print(handout, Optional.empty());
    }

    /** The sheets for a phone: the same words, without name, birth date and whoever approved them. */
    String phonePage(Handout handout) {
        return printer.html("phone", filledIn(handout));
    }

    /** The page that is printed, as XHTML. */
    String html(Handout handout) {
        return printer.html("handout", filledIn(handout));
    }

    private Context filledIn(Handout handout) {
        HandoutTexts texts = content.texts(handout.language());
        Context context = new Context(handout.language().locale());
        context.setVariable("handout", handout);
        context.setVariable(
                "sheets", handout.sheets().stream().map(SheetPage::of).toList());
        context.setVariable("title", title(handout));
        context.setVariable("foot", foot(handout, texts.label("page")));
        context.setVariable("of", texts.label("of"));
        context.setVariable("facts", factLines(handout));
        context.setVariable("onPhone", texts.label("on-phone"));
        context.setVariable("codeForPhone", texts.label("code-for-phone"));
        context.setVariable("date", handout.header().facts().get(Handout.Header.DATE));
        context.setVariable("paper", handout.layout().paper().name());
        context.setVariable("print", handout.layout().largePrint() ? "large" : "ordinary");
        context.setVariable("ink", handout.layout().ink().name().toLowerCase(Locale.ROOT));
        return context;
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
                case AdviceBlock.Plate plate -> "plate";
                case AdviceBlock.Results results -> "results";
                case AdviceBlock.Help help -> "help";
                case AdviceBlock.Footer footer -> "footer";
            };
        }
    }
}
