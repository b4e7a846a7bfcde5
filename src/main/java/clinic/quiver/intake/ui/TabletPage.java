package clinic.quiver.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One page of the tablet: one heading, which gets the focus, and one main button. */
abstract class TabletPage extends Div {

    private final H1 heading = new H1();
    private final ErrorSummary summary = new ErrorSummary();
    private Optional<Complaint> complaint = Optional.empty();

    TabletPage(String title) {
        addClassName("page");
        heading.setText(title);
        heading.getElement().setAttribute("tabindex", "-1");
    }

    H1 heading() {
        return heading;
    }

    /** Stands above everything else of the page; empty until something needs another look. */
    ErrorSummary summary() {
        return summary;
    }

    /** What stands in the page's fields, word for word. */
    Object draft() {
        return Map.of();
    }

    /** Fills the fields again, after the page was made anew in another language. */
    void restore(Object draft) {}

    /** A screen reader reads the new page from its heading on. */
    void focusHeading() {
        // After the browser has put the page in place, which on the first one comes later.
        heading.getElement().executeJs("setTimeout(() => this.focus({preventScroll: true}))");
    }

    final Unfinished unfinished() {
        return new Unfinished(draft(), complaint);
    }

    /** Takes over from the same page in another language. */
    final void goOnWith(Unfinished unfinished) {
        restore(unfinished.draft());
        unfinished.complaint().ifPresent(this::complain);
    }

    /** Says what needs another look; what was typed stays. */
    final void complain(Complaint newComplaint) {
        complaint = Optional.of(newComplaint);
        say(newComplaint);
    }

    /** Puts a complaint into the words of this page. */
    void say(Complaint said) {
        String key = said instanceof Complaint.OutOfDate ? "tablet.fault.out-of-date" : "tablet.fault.try-again";
        summary.show(List.of(new ErrorSummary.Fault(getTranslation(key), this::focusHeading)));
    }

    NativeButton mainButton(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassName("main-button");
        return button;
    }

    NativeButton quietButton(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassName("quiet-button");
        return button;
    }

    NativeButton backButton(Consumer<TabletPage> action) {
        NativeButton button = quietButton("tablet.back", () -> action.accept(this));
        button.addClassName("back-button");
        return button;
    }
}
