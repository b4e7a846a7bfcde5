package clinic.quiver.intake.ui;

import clinic.quiver.intake.Measures;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Two buttons: cm and kg, or feet, inches and pounds. */
final class MeasuresChoice extends Div {

    private final Map<Measures, NativeButton> buttons = new EnumMap<>(Measures.class);

    MeasuresChoice(Measures now, Consumer<Measures> chosen) {
        addClassName("two-ways");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("tablet.measures"));
        for (Measures measures : Measures.values()) {
            NativeButton button = new NativeButton(getTranslation(keyOf(measures)), click -> {
                press(measures);
                chosen.accept(measures);
            });
            buttons.put(measures, button);
            add(button);
        }
        press(now);
    }

    private void press(Measures now) {
        buttons.forEach((measures, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(measures == now)));
    }

    private static String keyOf(Measures measures) {
        return switch (measures) {
            case METRIC -> "tablet.measures.metric";
            case US -> "tablet.measures.us";
        };
    }
}
