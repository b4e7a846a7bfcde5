package clinic.quiver.intake.ui;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/**
 * The foot of every page, in sight however long the page is: that what was answered is stored, how many pages come, and
 * where to find help. A screen reader says it when it gets there, not with every answer.
 */
final class PageFoot extends Footer {

    private final Span saved = new Span();
    private final Span onItsWay = new Span();
    private final Span progress = new Span();
    private final Span help = new Span();

    PageFoot() {
        saved.addClassName("saved");
        onItsWay.addClassName("on-its-way");
        progress.addClassName("progress");
        help.addClassName("help");
        add(saved, onItsWay, progress, help);
    }

    /** Speaks of this page, in the language spoken now. */
    void show(TabletPage page) {
        say(saved, page.saved());
        // Shown by the browser in place of the other, as long as an answer is on its way.
        say(onItsWay, page.saved().map(words -> getTranslation("tablet.saving")));
        say(progress, page.progress());
        say(help, Optional.of(getTranslation("tablet.help")));
    }

    /** Says nothing of any page or patient. */
    void clear() {
        getChildren().forEach(part -> part.setVisible(false));
    }

    private static void say(Span span, Optional<String> words) {
        span.setText(words.orElse(""));
        span.setVisible(words.isPresent());
    }
}
