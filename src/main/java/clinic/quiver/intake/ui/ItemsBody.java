package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.LinkId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One or several items, each with a control of its own. */
final class ItemsBody extends PageBody {

    private final Map<LinkId, ItemControl> controls = new LinkedHashMap<>();
    private final Map<LinkId, Question> questions = new LinkedHashMap<>();

    void add(LinkId item, Question question, ItemControl control) {
        controls.put(item, control);
        questions.put(item, question);
        add(question);
    }

    /** The controls of this page that take a number. */
    List<QuantityControl> numbers() {
        return controls.values().stream()
                .filter(QuantityControl.class::isInstance)
                .map(QuantityControl.class::cast)
                .toList();
    }

    @Override
    Map<LinkId, Reading> read() {
        Map<LinkId, Reading> readings = new LinkedHashMap<>();
        controls.forEach((item, control) -> readings.put(item, control.read()));
        return readings;
    }

    @Override
    void show(Map<LinkId, String> faults) {
        questions.forEach((item, question) -> question.show(Optional.ofNullable(faults.get(item))));
        controls.forEach((item, control) -> control.markFaulty(faults.containsKey(item)));
    }

    @Override
    void focus(LinkId item) {
        Optional.ofNullable(controls.get(item)).ifPresent(ItemControl::focusFirst);
    }

    @Override
    Map<LinkId, List<String>> draft() {
        Map<LinkId, List<String>> draft = new LinkedHashMap<>();
        controls.forEach((item, control) -> draft.put(item, control.draft()));
        return draft;
    }

    @Override
    void restore(Map<LinkId, List<String>> draft) {
        controls.forEach((item, control) -> control.restore(draft.getOrDefault(item, List.of())));
    }
}
