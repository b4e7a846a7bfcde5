package clinic.quiver.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** Two buttons of equal rank, for two ways of saying the same. */
final class TwoWays extends Div {

    private final Component first;
    private final Component second;
    private final NativeButton toFirst;
    private final NativeButton toSecond;

    TwoWays(Component first, String firstKey, Component second, String secondKey, String groupKey) {
        this.first = first;
        this.second = second;
        toFirst = new NativeButton(getTranslation(firstKey), click -> choose(false));
        toSecond = new NativeButton(getTranslation(secondKey), click -> choose(true));
        addClassName("two-ways");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation(groupKey));
        add(toFirst, toSecond);
        choose(false);
    }

    boolean isSecond() {
        return second.isVisible();
    }

    void choose(boolean wantsSecond) {
        first.setVisible(!wantsSecond);
        second.setVisible(wantsSecond);
        toFirst.getElement().setAttribute("aria-pressed", String.valueOf(!wantsSecond));
        toSecond.getElement().setAttribute("aria-pressed", String.valueOf(wantsSecond));
    }
}
