package clinic.quiver.triage.engine;

import java.util.List;

/** Items that a {@link Pass} is asked for one after the other. */
public final class AskedItems {

    private final List<AskedItem> items;
    private final int[] facts;

    AskedItems(List<AskedItem> items) {
        this.items = List.copyOf(items);
        this.facts = items.stream().mapToInt(AskedItem::fact).toArray();
    }

    public AskedItem get(int place) {
        return items.get(place);
    }

    /** The places of their facts. */
    int[] facts() {
        return facts;
    }
}
