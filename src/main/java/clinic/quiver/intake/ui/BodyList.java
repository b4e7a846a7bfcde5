package clinic.quiver.intake.ui;

import clinic.quiver.intake.SiteWords;
import clinic.quiver.questionnaire.BodySite;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The places of the body map as check boxes, each with its name: a full equal of the picture. */
final class BodyList extends Div {

    private final SequencedMap<BodySite, Option> boxes = new LinkedHashMap<>();

    /** Hears of a place that is ticked, or not any more. */
    interface Marking {
        void mark(BodySite place, boolean now);
    }

    BodyList(List<BodySite> places, Marking marking) {
        addClassName("body-list");
        places.forEach(place -> add(box(place, marking)));
    }

    private Option box(BodySite place, Marking marking) {
        Option box = Option.check(
                place.region().code(),
                getTranslation(SiteWords.key(place)),
                () -> marking.mark(place, isTicked(place)));
        if (place.side() == BodySite.Side.BOTH) {
            box.addClassName("middle");
        }
        boxes.put(place, box);
        return box;
    }

    private boolean isTicked(BodySite place) {
        Option box = boxes.get(place);
        return box != null && box.isTicked();
    }

    /** Ticks these places and no others. */
    void tick(Collection<BodySite> places) {
        boxes.forEach((place, box) -> box.tick(places.contains(place)));
    }

    void focusFirst() {
        if (!boxes.isEmpty()) {
            boxes.firstEntry().getValue().focus();
        }
    }
}
