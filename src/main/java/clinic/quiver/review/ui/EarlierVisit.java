package clinic.quiver.review.ui;

import clinic.quiver.review.OtherVisit;
import clinic.quiver.review.Review;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Says of a visit that is not the patient's newest that it is an earlier one, and leads back. */
final class EarlierVisit extends Div {

    private final Wording wording;
    private Optional<OtherVisit> shown = Optional.empty();

    EarlierVisit(Wording wording) {
        this.wording = wording;
        addClassName("earlier-visit");
        setVisible(false);
    }

    /** The patient may come anew while the record of an earlier visit is open. */
    void show(Review review) {
        Optional<OtherVisit> newest = review.past().newest(review.visit());
        if (newest.equals(shown)) {
            return;
        }
        shown = newest;
        removeAll();
        setVisible(newest.isPresent());
        newest.ifPresent(later -> add(
                new Span(getTranslation(
                        "review.earlier", wording.day(review.visit().day()))),
                OtherVisitsNav.linkTo(
                        later,
                        getTranslation(
                                "review.earlier.back", wording.day(later.visit().day())))));
    }
}
