package clinic.quiver.intake.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** One large answer to tap: a native radio button or check box with its words. */
final class Option extends HtmlContainer {

    private final Element input = new Element("input");

    private Option(String type, String group, String words, Runnable tapped) {
        super("label");
        addClassName("answer");
        input.setAttribute("type", type);
        input.setAttribute("name", group);
        input.setAttribute("autocomplete", "off");
        input.addPropertyChangeListener("checked", "change", event -> {
            if (event.isUserOriginated()) {
                tapped.run();
            }
        });
        getElement().appendChild(input);
        add(new Span(words));
    }

    static Option radio(String group, String words, Runnable tapped) {
        return new Option("radio", group, words, tapped);
    }

    static Option check(String group, String words, Runnable tapped) {
        return new Option("checkbox", group, words, tapped);
    }

    boolean isTicked() {
        return input.getProperty("checked", false);
    }

    void tick(boolean ticked) {
        input.setProperty("checked", ticked);
    }

    void focus() {
        input.callJsFunction("focus");
    }
}
