package clinic.quiver.review.ui;

import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.LabResult.Origin;
import clinic.quiver.observation.lab.Analyte;
import clinic.quiver.observation.lab.Analyte.Trait;
import clinic.quiver.observation.lab.Classification;
import clinic.quiver.observation.lab.LabPatient;
import clinic.quiver.questionnaire.LinkId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The results of one visit, each with the range it is judged by and where it stands. */
final class ResultsTable extends Div {

    private final LabWords words;
    private final Map<LinkId, NativeTableRow> newest = new LinkedHashMap<>();

    ResultsTable(LabWords words) {
        this.words = words;
        addClassName("lab-results");
    }

    void show(List<LabResult> results, LabPatient patient, boolean takesBiotin) {
        removeAll();
        newest.clear();
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        Stream.of("test", "result", "range", "standing", "when")
                .map(part -> new NativeTableHeaderCell(getTranslation("review.labs.column." + part)))
                .forEach(head::add);
        NativeTableHeader header = new NativeTableHeader();
        header.add(head);
        NativeTableBody body = new NativeTableBody();
        results.forEach(
                result -> body.add(row(result, words.calciumNow(result, results, patient), patient, takesBiotin)));
        table.add(header, body);
        table.getElement().setAttribute("aria-label", getTranslation("review.labs.table"));
        add(table);
    }

    /** Leads to the newest result of a test; nothing happens when there is none. */
    void show(LinkId test) {
        Optional.ofNullable(newest.get(test)).ifPresent(wanted -> {
            newest.values().forEach(row -> row.setClassName("is-wanted", row.equals(wanted)));
            wanted.scrollIntoView();
            wanted.getElement().callJsFunction("focus");
        });
    }

    private NativeTableRow row(LabResult result, Optional<String> caution, LabPatient patient, boolean takesBiotin) {
        Analyte analyte = words.catalogue().get(result.value().analyte());
        Classification found = analyte.classify(result.value(), patient.sex());
        NativeTableRow row = new NativeTableRow();
        row.getElement().setAttribute("tabindex", "-1");
        newest.putIfAbsent(analyte.key(), row);
        NativeTableHeaderCell name = new NativeTableHeaderCell(words.name(analyte));
        name.getElement().setAttribute("scope", "row");
        NativeTableCell amount = new NativeTableCell(words.amount(result));
        String converted = words.converted(result.value());
        if (!converted.isEmpty()) {
            amount.add(quiet("= " + converted));
        }
        NativeTableCell standing = new NativeTableCell();
        Span said = new Span(words.standing(found));
        said.addClassName("lab-standing");
        said.setClassName("is-critical", found.critical());
        said.setClassName("is-abnormal", found.isAbnormal());
        standing.add(said);
        caution.ifPresent(text -> standing.add(caution(text)));
        notes(result, found, takesBiotin && analyte.traits().contains(Trait.BIOTIN_DISTORTS))
                .forEach(note -> standing.add(quiet(note)));
        row.add(
                name,
                amount,
                new NativeTableCell(words.range(result.value(), patient)),
                standing,
                new NativeTableCell(words.wording().time(result.sampledAt())));
        return row;
    }

    private List<String> notes(LabResult result, Classification found, boolean biotin) {
        List<String> notes = new ArrayList<>();
        if (!found.source().isEmpty()) {
            notes.add(getTranslation("review.labs.source", found.source()));
        }
        if (result.origin() == Origin.COMPUTED) {
            notes.add(getTranslation(
                    "review.labs.computed." + result.value().analyte().value()));
        }
        if (result.value().haemolysed()) {
            notes.add(getTranslation("review.labs.was-haemolysed"));
        }
        if (biotin) {
            notes.add(getTranslation("review.labs.biotin"));
        }
        if (result.late()) {
            notes.add(getTranslation("review.labs.late"));
        }
        result.seen()
                .map(seen -> getTranslation(
                        "review.labs.seen",
                        seen.told(),
                        seen.toldBy(),
                        words.wording().time(seen.toldAt()),
                        seen.words()))
                .ifPresent(notes::add);
        return notes;
    }

    private static Paragraph caution(String text) {
        Paragraph caution = new Paragraph(text);
        caution.addClassName("caution");
        caution.getElement().setAttribute("role", "alert");
        return caution;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("quiet", "lab-note");
        return span;
    }
}
