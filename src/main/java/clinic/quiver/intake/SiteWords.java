package clinic.quiver.intake;

import clinic.quiver.questionnaire.BodySite;
import java.util.Locale;

/** How a place on the body is called when it is said to the person whose body it is: "your left hand". */
public final class SiteWords {

    private SiteWords() {}

    /** The key of its text. */
    public static String key(BodySite site) {
        return "tablet.site." + site.region().code() + "." + site.side().name().toLowerCase(Locale.ROOT);
    }
}
