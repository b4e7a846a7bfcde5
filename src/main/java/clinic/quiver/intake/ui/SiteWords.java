package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.BodySite;
import java.util.Locale;

/** How a place on the body is called when it is said to the person whose body it is: "your left hand". */
final class SiteWords {

    private SiteWords() {}

    static String key(BodySite site) {
        return "tablet.site." + site.region().code() + "." + site.side().name().toLowerCase(Locale.ROOT);
    }
}
