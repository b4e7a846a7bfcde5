package clinic.quiver.review.ui;

import clinic.quiver.review.Standing;
import clinic.quiver.review.WorklistCounts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** How many wait at each level; pressing one leaves only that level, pressing it again shows everybody. */
final class LevelFilter extends Div {

    private final Consumer<Optional<Standing>> wanted;
    private final Map<Standing, NativeButton> buttons = new EnumMap<>(Standing.class);
    private final Map<Standing, Span> counts = new EnumMap<>(Standing.class);
    private Optional<Standing> chosen = Optional.empty();

    LevelFilter(Consumer<Optional<Standing>> wanted) {
        this.wanted = wanted;
        addClassName("level-filter");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("worklist.filter-level"));
        Arrays.stream(Standing.values()).forEach(this::addButton);
    }

    void show(WorklistCounts now, Optional<Standing> standing) {
        chosen = standing;
        counts.forEach((each, count) -> count.setText(String.valueOf(now.at(each))));
        buttons.forEach((each, button) -> button.getElement()
                .setAttribute(
                        "aria-pressed",
                        String.valueOf(chosen.filter(each::equals).isPresent())));
    }

    private void addButton(Standing standing) {
        Span count = new Span("0");
        count.addClassName("level-count");
        NativeButton button = new NativeButton(
                "",
                clicked -> wanted.accept(
                        chosen.filter(standing::equals).isPresent() ? Optional.empty() : Optional.of(standing)));
        button.add(count, new LevelBadge(standing));
        buttons.put(standing, button);
        counts.put(standing, count);
        add(button);
    }
}
