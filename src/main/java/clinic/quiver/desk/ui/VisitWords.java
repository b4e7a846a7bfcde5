package clinic.quiver.desk.ui;

import clinic.quiver.desk.DayRow;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** How far a visit is, in the desk's words. */
final class VisitWords {

    private VisitWords() {}

    static String state(DayRow row) {
        return text(row.answeringOtherwise()
                .map(answering -> "desk.answering." + answering.name())
                .orElseGet(() -> "desk.status." + row.visit().status().name()));
    }

    /** What the desk can do where no further answers come; empty where they may. */
    static Optional<String> next(DayRow row) {
        return row.halted().map(answering -> text("desk.answering.next." + answering.name()));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
