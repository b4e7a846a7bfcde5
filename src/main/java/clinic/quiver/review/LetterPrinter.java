package clinic.quiver.review;

import clinic.quiver.access.Clinic;
import clinic.quiver.shared.PdfPrinter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.thymeleaf.context.Context;

/** Prints letters as tagged PDF. Safe for use by many threads. */
final class LetterPrinter {

    /** A section as the template reads it. */
    record Part(String heading, List<String> lines) {}

    private final PdfPrinter printer = new PdfPrinter("letter/");

    /**
     * The PDF of a letter.
     *
     * @param signer the name under it
     */
    byte[] print(Letter letter, Clinic clinic, String signer, Instant signedAt) {
        Context context = new Context(letter.language().locale());
        context.setVariable("language", letter.language().code());
        context.setVariable("paper", clinic.settings().paperSize().name());
        context.setVariable("frame", letter.frame());
        context.setVariable("addressee", lines(letter.addressee()));
        context.setVariable(
                "parts",
                letter.sections().stream()
                        .filter(section -> !section.text().isBlank())
                        .map(section -> new Part(section.heading(), lines(section.text())))
                        .toList());
        context.setVariable("signed", signed(letter, clinic, signer, signedAt));
        return printer.print("letter", context);
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static String signed(Letter letter, Clinic clinic, String signer, Instant at) {
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(letter.language().locale())
                .format(at.atZone(clinic.settings().timeZone()));
        return letter.frame().signedBy().replace("{time}", time).replace("{name}", signer);
    }
}
