package clinic.quiver.handout;

import clinic.quiver.handout.AdviceBlock.Line;
import clinic.quiver.handout.HandoutRequest.ClinicContact;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a patient's language with their places filled: the clinic, its numbers, a value. */
final class SheetWords {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final HandoutTexts texts;
    private final ClinicContact clinic;

    SheetWords(HandoutTexts texts, ClinicContact clinic) {
        this.texts = texts;
        this.clinic = clinic;
    }

    HandoutTexts texts() {
        return texts;
    }

    List<Line> lines(List<String> ids) {
        return ids.stream().map(this::line).toList();
    }

    Line line(String id) {
        return line(id, "");
    }

    Line line(String id, String value) {
        return new Line(id, filled(texts.line(id), value));
    }

    String label(String label) {
        return label(label, "");
    }

    String label(String label, String value) {
        return filled(texts.label(label), value);
    }

    // Every place is filled once and in one go: a clinic's name that looks like a place stays as it is.
    String filled(String text, String value) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(filling(place, value)));
    }

    private String filling(MatchResult place, String value) {
        return switch (place.group(1)) {
            case "value" -> value;
            case "clinic" -> clinic.name();
            case "phone" -> clinic.phone();
            case "emergency" -> clinic.emergencyNumber();
            case "crisis" -> clinic.crisisLine();
            default -> place.group();
        };
    }
}
