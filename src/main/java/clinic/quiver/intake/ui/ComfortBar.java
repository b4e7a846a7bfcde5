package clinic.quiver.intake.ui;

import clinic.quiver.intake.Comfort;
import clinic.quiver.intake.Comfort.TextSize;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Text size, contrast and motion, each by one tap, in the same place on every page; in a narrow window behind one button,
 * so that the question keeps the room.
 */
final class ComfortBar extends Div {

    private final Consumer<Comfort> chosen;
    private final Map<TextSize, NativeButton> sizes = new EnumMap<>(TextSize.class);
    private final NativeButton contrast = button(Comfort::withOtherContrast);
    private final NativeButton motion = button(Comfort::withOtherMotion);
    private final NativeButton opener = new NativeButton("Aa", click -> open(!isOpen()));
    private final Div choices = new Div();
    private Comfort comfort = Comfort.ORDINARY;

    ComfortBar(Consumer<Comfort> chosen) {
        this.chosen = chosen;
        addClassName("comfort");
        opener.addClassNames("quiet-button", "comfort-opener");
        choices.addClassName("comfort-choices");
        choices.getElement().setAttribute("role", "group");
        for (TextSize size : TextSize.values()) {
            NativeButton button = button(now -> now.withText(size));
            button.setText("A");
            button.addClassNames("text-size", "text-" + size.percent());
            sizes.put(size, button);
            choices.add(button);
        }
        choices.add(contrast, motion);
        add(opener, choices);
        open(false);
    }

    /** Leaves the room of a narrow window to the next page. */
    void fold() {
        open(false);
    }

    private boolean isOpen() {
        return hasClassName("open");
    }

    private void open(boolean open) {
        setClassName("open", open);
        opener.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private NativeButton button(UnaryOperator<Comfort> change) {
        NativeButton button = new NativeButton("", click -> chosen.accept(change.apply(comfort)));
        button.addClassName("quiet-button");
        return button;
    }

    /** Shows what is chosen; the buttons stay, and the focus with them. */
    void show(Comfort now) {
        comfort = now;
        sizes.forEach((size, button) -> press(button, now.textSize() == size));
        press(contrast, now.highContrast());
        press(motion, now.lessMotion());
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    /** The buttons in the language spoken now. */
    void speak() {
        opener.setAriaLabel(getTranslation("tablet.comfort.open"));
        choices.getElement().setAttribute("aria-label", getTranslation("tablet.comfort"));
        sizes.forEach((size, button) -> button.setAriaLabel(getTranslation("tablet.comfort.text", size.percent())));
        contrast.setText(getTranslation("tablet.comfort.contrast"));
        motion.setText(getTranslation("tablet.comfort.motion"));
    }
}
