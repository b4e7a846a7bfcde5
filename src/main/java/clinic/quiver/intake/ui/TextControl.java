package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Answer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;

/** A few words of the patient's own. */
final class TextControl extends ItemControl {

    /** As many characters as the questionnaire accepts. */
    private static final int LONGEST = 500;

    /** So much is taken from the keyboard or the clipboard, so that nothing is cut off before anybody says so. */
    private static final int MOST_TYPED = 20_000;

    private final Element area = new Element("textarea");
    private final Escapes escapes;

    TextControl(String group, String label) {
        escapes = new Escapes(group, true, () -> area.setProperty("value", ""));
        area.setAttribute("rows", "5");
        area.setAttribute("maxlength", String.valueOf(MOST_TYPED));
        area.setAttribute("autocomplete", "off");
        area.setAttribute("spellcheck", "false");
        area.setAttribute("aria-label", label);
        area.addPropertyChangeListener("value", "change", event -> {
            if (event.isUserOriginated() && !text().isBlank()) {
                escapes.clear();
            }
        });
        getElement().appendChild(area);
        add(new Paragraph(getTranslation("tablet.text-limit", LONGEST)), new TextCount(LONGEST), escapes);
    }

    private String text() {
        return area.getProperty("value", "");
    }

    @Override
    Reading read() {
        Optional<Answer> escape = escapes.answer();
        if (escape.isPresent()) {
            return Reading.of(escape.get());
        }
        return text().isBlank() ? new Reading.Nothing() : Reading.of(new Answer.Text(text().strip()));
    }

    @Override
    List<String> draft() {
        return escapes.answer().isPresent() ? escapes.draft() : List.of(text());
    }

    @Override
    void restore(List<String> draft) {
        escapes.restore(draft);
        area.setProperty("value", draft.isEmpty() || Escapes.isTaken(draft) ? "" : draft.getFirst());
    }

    @Override
    void focusFirst() {
        area.callJsFunction("focus");
    }

    @Override
    void markFaulty(boolean faulty) {
        area.setAttribute("aria-invalid", String.valueOf(faulty));
    }
}
