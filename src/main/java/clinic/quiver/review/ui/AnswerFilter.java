package clinic.quiver.review.ui;

import clinic.quiver.review.AnswerKind;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which of all answers are shown: those that hold some words, of one kind, or only those that changed. */
final class AnswerFilter extends Div {

    private final TextField search = new TextField();
    private final Div choices = new Div();
    private final Map<Optional<AnswerKind>, Button> kinds = new LinkedHashMap<>();
    private final Button changedOnly;
    private final Runnable onChoice;
    private Optional<AnswerKind> chosen = Optional.empty();
    private boolean isChangedOnly;

    /** A filter that takes everything that was asked; {@code onChoice} hears when it takes something else. */
    AnswerFilter(Runnable onChoice) {
        this.onChoice = onChoice;
        search.setPlaceholder(getTranslation("review.answers.search"));
        search.setAriaLabel(getTranslation("review.answers.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(changed -> onChoice.run());
        choices.addClassName("answer-filters");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", getTranslation("review.answers.filter"));
        addKind(Optional.empty());
        Arrays.stream(AnswerKind.values()).map(Optional::of).forEach(this::addKind);
        changedOnly = new Button("", clicked -> choose(chosen, !isChangedOnly));
        changedOnly.addClassName("changed-only");
        choices.add(changedOnly);
        addClassName("answers-head");
        add(search, choices);
    }

    boolean takes(AnswerRow row) {
        return takes(chosen, row) && row.says(search.getValue().strip().toLowerCase(Locale.ROOT));
    }

    /** Takes that answer, whatever was chosen before. */
    void leadTo(AnswerRow row) {
        search.clear();
        choose(Optional.of(row.kind()).filter(AnswerKind.NOT_ASKED::equals), false);
    }

    /** Says how many answers each choice shows. */
    void count(Collection<AnswerRow> rows) {
        long changed = rows.stream().filter(AnswerRow::isChanged).count();
        isChangedOnly = isChangedOnly && changed > 0;
        changedOnly.setVisible(changed > 0);
        changedOnly.setText(getTranslation("review.answers.CHANGED", changed));
        press(changedOnly, isChangedOnly);
        kinds.forEach((kind, button) -> {
            button.setText(getTranslation(
                    "review.answers." + kind.map(AnswerKind::name).orElse("ASKED"),
                    rows.stream().filter(row -> takes(kind, row)).count()));
            press(button, kind.equals(chosen));
        });
    }

    private static void press(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    private void addKind(Optional<AnswerKind> kind) {
        Button button = new Button("", clicked -> choose(kind, isChangedOnly));
        kinds.put(kind, button);
        choices.add(button);
    }

    private void choose(Optional<AnswerKind> kind, boolean onlyChanged) {
        chosen = kind;
        isChangedOnly = onlyChanged;
        onChoice.run();
    }

    // Without a choice everything that was asked is shown, and nothing that never was.
    private boolean takes(Optional<AnswerKind> wanted, AnswerRow row) {
        return (row.isChanged() || !isChangedOnly)
                && wanted.map(kind -> kind == row.kind()).orElse(row.kind() != AnswerKind.NOT_ASKED);
    }
}
