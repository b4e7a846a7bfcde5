package clinic.quiver.review.ui;

import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.lab.Analyte;
import clinic.quiver.observation.lab.Interval;
import clinic.quiver.observation.lab.LabPatient;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.MathContext;
import java.util.List;

/** The results of one test over time: drawn, and the same as a table. */
final class TrendChart extends Div {

    /** A test with at least two results, the oldest first. */
    TrendChart(Analyte analyte, List<LabResult> results, LabPatient patient, LabWords words) {
        addClassName("trend");
        List<Interval> ranges = List.copyOf(analyte.rangesFor(patient.sex()));
        TrendDrawing drawing = new TrendDrawing(
                results,
                ranges,
                result -> words.number(result.si().round(new MathContext(3))),
                result -> words.wording().shortDay(result.sampledAt()));
        Svg svg = new Svg(drawing.svg(getTranslation("review.labs.trend.of", words.name(analyte), results.size())));
        svg.addClassName("trend-drawing");
        add(
                new H3(words.name(analyte) + ", " + analyte.siUnit().symbol()),
                svg,
                table(analyte, results, patient, words));
    }

    private NativeDetails table(Analyte analyte, List<LabResult> results, LabPatient patient, LabWords words) {
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        for (String part : List.of("when", "result", "standing")) {
            head.add(new NativeTableHeaderCell(getTranslation("review.labs.column." + part)));
        }
        table.add(head);
        for (LabResult result : results.reversed()) {
            NativeTableRow row = new NativeTableRow();
            row.add(
                    new NativeTableCell(words.wording().time(result.sampledAt())),
                    new NativeTableCell(words.si(analyte, result.si())),
                    new NativeTableCell(words.standing(analyte.classify(result.value(), patient.sex()))));
            table.add(row);
        }
        table.getElement().setAttribute("aria-label", words.name(analyte));
        return new NativeDetails(getTranslation("review.labs.trend.table"), table);
    }
}
