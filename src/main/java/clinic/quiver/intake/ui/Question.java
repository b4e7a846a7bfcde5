package clinic.quiver.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** A group of controls under its question, with a place for what needs another look. */
final class Question extends HtmlContainer {

    private final Paragraph fault = new Paragraph();

    /**
     * A question.
     *
     * @param name tells it apart from the others on its page, and says nothing of what is asked
     * @param legend the question: the page's heading, or one line among others
     */
    Question(String name, Component legend, Optional<String> hint, Component control) {
        super("fieldset");
        addClassName("question");
        HtmlContainer legendElement = new HtmlContainer("legend");
        legendElement.add(legend);
        fault.addClassName("fault");
        fault.setId("fault-" + name);
        fault.setVisible(false);
        getElement().setAttribute("aria-describedby", "fault-" + name);
        add(legendElement);
        hint.ifPresent(text -> add(hintOf(text)));
        add(fault, control);
    }

    static Paragraph hintOf(String text) {
        Paragraph hint = new Paragraph(text);
        hint.addClassName("hint");
        return hint;
    }

    void show(Optional<String> words) {
        fault.setText(words.orElse(""));
        fault.setVisible(words.isPresent());
        setClassName("faulty", words.isPresent());
    }
}
