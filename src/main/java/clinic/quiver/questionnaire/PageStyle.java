package clinic.quiver.questionnaire;

import java.util.Locale;

/** How a page of the tablet shows its items. */
public enum PageStyle {
    /** One item. */
    SINGLE,
    /** One list of options, and a field for the names of what the list does not hold. */
    LIST_WITH_NAMES,
    /** Several yes/no items, each with yes, no and "I don't know". */
    ROWS,
    /** Yes/no items as tick boxes with "none of these"; confirming the page denies what is not ticked. */
    CHECK_LIST,
    /** Several related numbers. */
    NUMBERS,
    /** Several related numbers that are 0 for most people; one tap puts 0 where nothing stands yet, in sight. */
    AMOUNTS,
    /** The scored items of one standard instrument, in its own words. */
    INSTRUMENT;

    /** Whether the page asks one thing, so that its heading is the question itself. */
    public boolean asksOneThing() {
        return this == SINGLE || this == LIST_WITH_NAMES;
    }

    /** The code used in content files, such as {@code check-list}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
