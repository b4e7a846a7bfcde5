package clinic.quiver.review.ui;

import clinic.quiver.review.Decision;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;

/** A decision in words. */
final class DecisionWords {

    private DecisionWords() {}

    /** Note, disposition, reason and follow-up, as far as there are any. */
    static List<String> of(Decision decision, Wording wording) {
        return Stream.of(
                        decision.note(),
                        decision.disposition()
                                .map(chosen -> UI.getCurrent().getTranslation("review.disposition." + chosen.name()))
                                .orElse(""),
                        decision.reason(),
                        decision.followUpOn().map(wording::day).orElse(""))
                .filter(part -> !part.isBlank())
                .toList();
    }
}
