package clinic.quiver.handout.ui;

import clinic.quiver.handout.HandoutService;
import clinic.quiver.handout.ReleasedHandout;
import clinic.quiver.shared.ui.PdfLink;
import java.util.List;
import java.util.UUID;

/** Opens several released handouts as one document, to be printed in one go; leaves an audit row for each. */
public final class BatchLink extends PdfLink {

    /** @param list at least one */
    public BatchLink(HandoutService handouts, List<ReleasedHandout> list, String text) {
        super("handouts.pdf", printing(handouts, list), text);
    }

    private static Pdf printing(HandoutService handouts, List<ReleasedHandout> list) {
        List<UUID> ids = list.stream().map(ReleasedHandout::id).toList();
        return () -> handouts.printTogether(ids);
    }
}
