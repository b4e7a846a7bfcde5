package clinic.quiver.review.ui;

import clinic.quiver.observation.Examination;
import clinic.quiver.observation.Grade;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A browser's own list of grades: small, quick, and a typed digit chooses it. */
final class GradeSelect extends HtmlContainer {

    private static final String CHOSEN = "element.value";

    private final Map<String, Element> options = new LinkedHashMap<>();
    private final Runnable chosen;
    private String value = Examination.TAKEN_BACK;

    GradeSelect(String label, List<Grade> grades, Function<Grade, String> words, Runnable chosen) {
        super("select");
        this.chosen = chosen;
        addClassName("grade");
        getElement().setAttribute("aria-label", label);
        offer(Examination.TAKEN_BACK, "");
        grades.forEach(grade -> offer(grade.code(), words.apply(grade)));
        offer(Grade.NOT_DONE.code(), words.apply(Grade.NOT_DONE));
        // Not a synchronised property: one that the browser sent last is not sent again, though another grade is shown.
        getElement()
                .addEventListener(
                        "change",
                        event -> choose(event.getEventData().get(CHOSEN).asString()))
                .addEventData(CHOSEN);
    }

    private void offer(String code, String words) {
        Element option = new Element("option");
        option.setAttribute("value", code);
        option.setText(words);
        options.put(code, option);
        getElement().appendChild(option);
    }

    /** The chosen grade's code; {@link Examination#TAKEN_BACK} when none is. */
    String value() {
        return value;
    }

    /** Chooses a grade as the clinician does. */
    void choose(String code) {
        show(code);
        chosen.run();
    }

    /** Shows a grade, also one that the running content no longer has. */
    void show(String code) {
        if (!options.containsKey(code)) {
            offer(code, code);
        }
        value = code;
        options.forEach((other, option) -> option.setProperty("selected", other.equals(value)));
        setClassName("is-set", !value.isEmpty());
    }

    /** What stands where no grade is chosen. */
    void sayWhenEmpty(String words) {
        Objects.requireNonNull(options.get(Examination.TAKEN_BACK)).setText(words);
    }
}
