package clinic.quiver.desk.ui;

import clinic.quiver.desk.DayRow;
import clinic.quiver.desk.DayService;
import clinic.quiver.shared.VisitId;
import clinic.quiver.shared.ui.SteadyList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The visits of a day, a row each, with how far the patient is; a card each where there is little room. */
final class DayList extends Div {

    private final SteadyList<DayRow, DayLine> lines;
    private final Paragraph nobody = new Paragraph();
    private final DayService days;
    private List<DayRow> rows = List.of();
    private String text = "";

    /**
     * A list without visits.
     *
     * @param days says whom of a list a text finds
     * @param chosen hears whose name was clicked
     * @param acts makes what can be done next with a visit
     */
    DayList(DayService days, Consumer<DayRow> chosen, Function<DayRow, List<Component>> acts) {
        this.days = days;
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
        filter(text);
    }

    /** Leaves only the rows whose patient the text finds, now and later; a blank one finds everybody. */
    void filter(String typed) {
        text = typed;
        Set<VisitId> found = days.found(rows, text);
        lines.filter(line -> found.contains(line.row().visit().id()));
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
