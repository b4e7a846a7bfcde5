package clinic.quiver.shared.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;

/**
 * Asks the browser once more for a text when its field is left. A way of writing that tells the same text twice within
 * the pause, such as dictation, makes the browser believe that it has sent what it never sent.
 */
public final class HeldText {

    private static final String HELD = "element.value";

    private HeldText() {}

    /**
     * Keeps a text the same here and in the browser.
     *
     * @param changed is run when the field held something else than what was known here
     */
    public static void askWhenLeft(TextFieldBase<?, String> field, Runnable changed) {
        field.getElement()
                .addEventListener("change", left -> {
                    String held = left.getEventData().get(HELD).asString();
                    if (!field.isReadOnly() && !held.equals(field.getValue())) {
                        field.setValue(held);
                        changed.run();
                    }
                })
                .addEventData(HELD);
    }
}
