package clinic.quiver.desk.ui;

import clinic.quiver.desk.DayRow;
import clinic.quiver.shared.ui.SteadyList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The visits of a day, a row each, with how far the patient is; a card each where there is little room. */
final class DayList extends Div {

    private final SteadyList<DayRow, DayLine> lines;
    private final Paragraph nobody = new Paragraph();
    private List<DayRow> rows = List.of();

    /**
     * A list without visits.
     *
     * @param chosen hears whose name was clicked
     * @param acts makes what can be done next with a visit
     */
    DayList(Consumer<DayRow> chosen, Function<DayRow, List<Component>> acts) {
        lines = new SteadyList<>(
                getTranslation("desk.list"), row -> row.visit().id(), row -> new DayLine(row, chosen, acts));
        nobody.addClassName("nobody");
        nobody.getElement().setAttribute("role", "status");
        addClassName("day-list");
        add(lines, nobody);
    }

    void show(List<DayRow> now) {
        rows = now;
        lines.show(now);
        sayIfNobody();
    }

    /** Leaves only the rows whose patient fits the text, now and later. */
    void filter(String text) {
        lines.filter(line -> line.row().patient().isCalled(text));
        sayIfNobody();
    }

    List<DayRow> rows() {
        return rows;
    }

    private void sayIfNobody() {
        nobody.setVisible(lines.shown().isEmpty());
        nobody.setText(getTranslation(lines.isEmpty() ? "desk.nobody-today" : "desk.nobody-fits"));
    }
}
