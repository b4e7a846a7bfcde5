package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.LinkId;

/** An item that a {@link Pass} can be asked for or told. */
public final class AskedItem {

    private final LinkId item;
    private final int fact;

    AskedItem(LinkId item, int fact) {
        this.item = item;
        this.fact = fact;
    }

    public LinkId item() {
        return item;
    }

    /** The place of its fact. */
    int fact() {
        return fact;
    }
}
