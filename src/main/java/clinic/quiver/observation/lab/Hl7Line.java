package clinic.quiver.observation.lab;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One segment of an HL7 version 2 message, as far as results need it. */
final class Hl7Line {

    /** What {@link #cells} holds. */
    static final Heading HEADING = Heading.of(
                    List.of("code", "test", "result", "unit", "reference range", "flag", "comment"),
                    new UnitSpellings())
            .orElseThrow();

    private static final Pattern SEGMENT =
            Pattern.compile("(?:MSH|PID|PV1|ORC|OBR|OBX|NTE|SPM|TQ1|ZDS)\\|.*", Pattern.DOTALL);
    private static final Set<String> WITHDRAWN = Set.of("X", "D", "W", "I", "N");
    private static final int BIRTH = 7;
    private static final int OBSERVED = 7;
    private static final int CODE = 3;
    private static final int COMMENT = 3;
    private static final int VALUE = 5;
    private static final int UNIT = 6;
    private static final int RANGE = 7;
    private static final int FLAG = 8;
    private static final int STATUS = 11;
    private static final int TIME = 14;

    private final String text;
    private final String[] fields;

    Hl7Line(String text) {
        this.text = text;
        this.fields = text.split("\\|", -1);
    }

    static boolean isOne(String line) {
        return SEGMENT.matcher(line).matches();
    }

    String text() {
        return text;
    }

    /** Which one, such as OBX. */
    String segment() {
        return fields[0];
    }

    boolean isResult() {
        return segment().equals("OBX");
    }

    /** What a note says, its repetitions and lines one behind the other. */
    String note() {
        return field(COMMENT).replaceAll("~|\\\\\\.\\w+\\\\", " ").strip();
    }

    /** Whether the laboratory says that there is no valid result. */
    boolean isWithdrawn() {
        return WITHDRAWN.contains(field(STATUS));
    }

    Optional<LocalDateTime> sampledAt() {
        return switch (segment()) {
            case "OBR" -> WrittenDay.hl7(field(OBSERVED));
            case "OBX" -> WrittenDay.hl7(field(TIME));
            default -> Optional.empty();
        };
    }

    Optional<LocalDate> birthDate() {
        return segment().equals("PID")
                ? WrittenDay.hl7(field(BIRTH)).map(LocalDateTime::toLocalDate)
                : Optional.empty();
    }

    /** The cells of a result, with what notes say of it. */
    List<String> cells(String comment) {
        String[] code = field(CODE).split("\\^", -1);
        return List.of(
                code[0],
                code.length > 1 ? code[1] : "",
                // A structured number: comparator, number.
                field(VALUE).replace("^", ""),
                field(UNIT).split("\\^", -1)[0],
                field(RANGE),
                field(FLAG),
                comment);
    }

    private String field(int number) {
        return number < fields.length ? fields[number] : "";
    }
}
