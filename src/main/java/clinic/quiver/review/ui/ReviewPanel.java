package clinic.quiver.review.ui;

import clinic.quiver.review.Review;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** One part of the review's screen, with a heading of its own. */
abstract class ReviewPanel extends Section {

    private final H2 title;

    /** A part whose style and heading go by its name: {@code review.<name>.title}. */
    ReviewPanel(String name) {
        title = new H2(getTranslation("review." + name + ".title"));
        title.setId(name + "-title");
        addClassNames("review-panel", "review-" + name);
        getElement().setAttribute("aria-labelledby", name + "-title");
        add(title);
    }

    /** The heading, for what stands beside it. */
    H2 title() {
        return title;
    }

    /** Shows the record as it is now, and leaves alone what did not change, so that nobody loses their place. */
    abstract void show(Review review);
}
