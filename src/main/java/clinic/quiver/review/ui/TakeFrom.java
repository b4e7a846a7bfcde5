package clinic.quiver.review.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.function.Consumer;

/** A list from which one thing after the other is taken, by typing or choosing; it stands empty again at once. */
final class TakeFrom<T> extends ComboBox<T> {

    TakeFrom(String label, ItemLabelGenerator<T> name, Consumer<T> taken) {
        setAriaLabel(label);
        setPlaceholder(label);
        setItemLabelGenerator(name);
        addClassName("take-from");
        addValueChangeListener(event -> {
            T chosen = event.getValue();
            if (chosen != null && event.isFromClient()) {
                clear();
                taken.accept(chosen);
            }
        });
    }
}
