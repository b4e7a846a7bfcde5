package clinic.quiver.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Looks for a name in the list below, and offers to write down one that is not in it. */
final class MedicineSearch extends Div {

    private static final int TYPING_PAUSE_MILLISECONDS = 250;

    private final Input field = new Input(ValueChangeMode.LAZY);
    private final Paragraph said = new Paragraph();
    private final NativeButton writeDown = new NativeButton();
    private String offered = "";

    /**
     * A search.
     *
     * @param typed told what to look for, whenever that changes
     * @param written told the name that the patient wants written down
     */
    MedicineSearch(Consumer<String> typed, Consumer<String> written) {
        addClassName("search");
        field.setValueChangeTimeout(TYPING_PAUSE_MILLISECONDS);
        field.setId("search");
        field.getElement().setAttribute("autocomplete", "off").setAttribute("spellcheck", "false");
        field.addValueChangeListener(event -> typed.accept(event.getValue().strip()));
        NativeLabel label = new NativeLabel(getTranslation("tablet.search-medicine"));
        label.setFor("search");
        Div status = new Div(said);
        status.getElement().setAttribute("role", "status");
        writeDown.addClickListener(click -> {
            String name = offered;
            field.setValue("");
            typed.accept("");
            say(getTranslation("tablet.search.written", name), "");
            written.accept(name);
            field.focus();
        });
        add(label, field, status, writeDown);
        sayNothing();
    }

    /** The list holds what was looked for, or nothing was. */
    void sayNothing() {
        say("", "");
    }

    /** Nothing has this name; it may be misspelt, or a medicine that nobody asks about. */
    void sayNotFound(String name) {
        say(getTranslation("tablet.search.not-found"), name);
    }

    /** The name is known, and the medicine stands for none of the list's options. */
    void sayOutsideList(String name) {
        say(getTranslation("tablet.search.outside"), name);
    }

    /** One pill that holds medicines of several lines. */
    void sayInSeveral(String name) {
        say(getTranslation("tablet.search.several", name), "");
    }

    private void say(String words, String name) {
        offered = name;
        said.setText(words);
        said.setVisible(!words.isEmpty());
        writeDown.setText(getTranslation("tablet.search.write-down", name));
        writeDown.setVisible(!name.isEmpty());
    }
}
