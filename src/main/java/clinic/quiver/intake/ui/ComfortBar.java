package clinic.quiver.intake.ui;

import clinic.quiver.intake.Comfort;
import clinic.quiver.intake.Comfort.TextSize;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/** Text size, contrast and motion, each by one tap, in the same place on every page. */
final class ComfortBar extends Div {

    private final Consumer<Comfort> chosen;
    private Comfort comfort = Comfort.ORDINARY;

    ComfortBar(Consumer<Comfort> chosen) {
        this.chosen = chosen;
        addClassName("comfort");
    }

    /** Shows what is chosen. */
    void show(Comfort now) {
        comfort = now;
        speak();
    }

    /** The buttons in the language spoken now. */
    void speak() {
        removeAll();
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("tablet.comfort"));
        for (TextSize size : TextSize.values()) {
            NativeButton button = button("A", comfort.textSize() == size, comfort.withText(size));
            button.addClassNames("text-size", "text-" + size.percent());
            button.setAriaLabel(getTranslation("tablet.comfort.text", size.percent()));
            add(button);
        }
        add(button(getTranslation("tablet.comfort.contrast"), comfort.highContrast(), comfort.withOtherContrast()));
        add(button(getTranslation("tablet.comfort.motion"), comfort.lessMotion(), comfort.withOtherMotion()));
    }

    private NativeButton button(String text, boolean pressed, Comfort next) {
        NativeButton button = new NativeButton(text, click -> chosen.accept(next));
        button.addClassName("quiet-button");
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return button;
    }
}
