package clinic.quiver.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * One thing that can be known about a patient (FHIR: {@code Questionnaire.item}).
 *
 * @param section id of its section
 * @param options codes that may be chosen, in order; empty when the type has none. A body map's are its regions
 * @param range the numbers a quantity takes, or how many characters a text may have; empty for other types
 * @param enableWhen when it is asked; empty means always
 * @param optional may be left empty without counting as a passed-over safety question
 * @param why why it is asked, for staff
 */
public record Item(
        LinkId linkId,
        String section,
        ItemType type,
        List<String> options,
        Optional<NumberRange> range,
        Optional<Condition> enableWhen,
        ItemSource source,
        boolean optional,
        Optional<String> why) {

    /** The option that says "none of these" and stands alone. */
    public static final String NONE = "none";

    /** The option for what the list does not hold; its names are written beside it. */
    public static final String OTHER = "other";

    public Item {
        options = List.copyOf(options);
    }

    /** The same item, asked only when a condition holds. */
    Item askedWhen(Condition when) {
        return new Item(linkId, section, type, options, range, Optional.of(when), source, optional, why);
    }

    /** Whether its options are the points of a scored instrument, {@code 0} to {@code 4}. */
    public boolean isScored() {
        return type == ItemType.CHOICE && options.stream().allMatch(code -> code.matches("\\d+"));
    }
}
