package clinic.quiver.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;

/** Says of what stands above that it is not recorded yet, since when it is kept, and takes it away on request. */
final class JottingBar extends Div {

    private final Wording wording;
    private final Span words = new Span();

    /**
     * A bar that cannot be seen until there is something to say.
     *
     * @param what names what would be discarded, for those who do not see where the button stands
     * @param discard hears that it is not wanted any more
     */
    JottingBar(String what, Wording wording, Runnable discard) {
        this.wording = wording;
        words.getElement().setAttribute("role", "status");
        Button button = new Button(getTranslation("review.jotting.discard"), clicked -> discard.run());
        button.setAriaLabel(getTranslation("review.jotting.discard-of", what));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("jotting-bar");
        add(words, button);
        setVisible(false);
    }

    /** Says since when it is kept; nothing when there is nothing, or it could not be kept. */
    void show(Optional<Instant> keptAt) {
        setVisible(keptAt.isPresent());
        keptAt.ifPresent(moment -> words.setText(getTranslation("review.jotting.kept", wording.time(moment))));
    }
}
