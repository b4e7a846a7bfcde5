package clinic.quiver.handout.ui;

import clinic.quiver.handout.HandoutService;
import clinic.quiver.handout.ReleasedHandout;
import clinic.quiver.shared.ui.PdfLink;

/** Opens a released handout beside the page, to be printed from there; each opening leaves an audit row. */
public final class HandoutLink extends PdfLink {

    public HandoutLink(HandoutService handouts, ReleasedHandout handout, String text) {
        super("handout.pdf", () -> handouts.print(handout.id()), text);
    }
}
