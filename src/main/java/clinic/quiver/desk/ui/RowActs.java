package clinic.quiver.desk.ui;

import clinic.quiver.desk.DayRow;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the desk can do with a visit: the most likely in its row of the day, everything in the patient's panel. */
final class RowActs {

    private final DeskView desk;
    private final VisitActs acts;

    RowActs(DeskView desk, VisitActs acts) {
        this.desk = desk;
        this.acts = acts;
    }

    /** The one act that is most likely next, and the newest sheet that can be printed. */
    List<Component> likely(DayRow row) {
        List<Component> likely = new ArrayList<>();
        boolean askAgain = row.halted().isPresent();
        if (row.visit().status() == VisitStatus.CHECKED_IN || askAgain || isOver(row) || isExpectedNow(row)) {
            withVisit(row).stream().findFirst().ifPresent(likely::add);
        }
        sheets(row).stream().findFirst().ifPresent(likely::add);
        return likely;
    }

    /** Everything, the most likely first. */
    List<Component> all(DayRow row) {
        List<Component> all = new ArrayList<>(withVisit(row));
        all.addAll(sheets(row));
        return all;
    }

    private List<Button> withVisit(DayRow row) {
        Visit visit = row.visit();
        Patient patient = row.patient();
        Button again = button("desk.code-again", () -> acts.issueAgain(visit, patient, desk));
        Button left = button("desk.left", () -> acts.left(visit, patient, desk));
        Button slip = button("desk.slip", () -> acts.slip(visit, desk));
        return switch (visit.status()) {
            case PLANNED -> isExpectedNow(row) ? List.of(checkIn(row), noShow(row), slip) : List.of(slip);
            case CHECKED_IN ->
                List.of(again, button("desk.undo-check-in", () -> acts.undoCheckIn(visit, patient, desk)), left);
            case ANSWERING -> List.of(again, left);
            case ANSWERED -> List.of(left);
            case NO_SHOW -> ifToday(row, button("desk.expect-again", () -> acts.expectAgain(visit, desk)));
            case LEFT -> ifToday(row, button("desk.came-back", () -> acts.comeBack(visit, desk)));
            case REVIEWED, CANCELLED -> List.of();
        };
    }

    private Button checkIn(DayRow row) {
        Button checkIn = button("desk.check-in", () -> acts.checkIn(row.visit(), row.patient(), desk));
        checkIn.addThemeVariants(ButtonVariant.PRIMARY);
        return checkIn;
    }

    private Button noShow(DayRow row) {
        return button("desk.no-show", () -> acts.noShow(row.visit(), row.patient(), desk));
    }

    // A patient may get a second handout; the newest stands first and has no number.
    private List<Component> sheets(DayRow row) {
        int count = row.handouts().size();
        return IntStream.range(0, count)
                .<Component>mapToObj(index -> acts.printLink(
                        row.handouts().get(index),
                        index == 0 ? text("desk.handout.print") : text("desk.handout.print-earlier", count - index)))
                .toList();
    }

    private boolean isExpectedNow(DayRow row) {
        return row.visit().status() == VisitStatus.PLANNED && isToday(row);
    }

    private static boolean isOver(DayRow row) {
        return !row.visit().status().isOpen();
    }

    private List<Button> ifToday(DayRow row, Button act) {
        return isToday(row) ? List.of(act) : List.of();
    }

    private boolean isToday(DayRow row) {
        return row.visit().day().equals(desk.today());
    }

    private static Button button(String key, Runnable act) {
        return new Button(text(key), clicked -> act.run());
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
