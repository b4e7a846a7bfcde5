package clinic.quiver.shell;

import clinic.quiver.access.Secrets;

/** What can be in the way of a page, and the words for it: one set for staff, one for the patients at a tablet. */
enum Trouble {
    /** There is no such page, or it is not for whoever asks: which of the two is not told. */
    NOT_HERE("shell.not-here"),
    /** Nobody foresaw it; the number given with it stands in the log. */
    UNEXPECTED("shell.unexpected");

    private static final int REFERENCE_CHARACTERS = 8;

    private final String key;

    Trouble(String key) {
        this.key = key;
    }

    String title(boolean onTablet) {
        return words(onTablet, "title");
    }

    String text(boolean onTablet) {
        return words(onTablet, "text");
    }

    /** The key of the words that lead away from the trouble. */
    String way(boolean onTablet) {
        return words(onTablet, "way");
    }

    private String words(boolean onTablet, String part) {
        return key + (onTablet ? ".tablet." : ".") + part;
    }

    /** A number under which an error is written down and can be asked for. */
    static String newReference() {
        return Secrets.code(REFERENCE_CHARACTERS);
    }
}
