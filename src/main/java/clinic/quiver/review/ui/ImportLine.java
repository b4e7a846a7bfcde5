package clinic.quiver.review.ui;

import clinic.quiver.observation.LabEntry;
import clinic.quiver.observation.LabResult.Origin;
import clinic.quiver.observation.lab.Analyte;
import clinic.quiver.observation.lab.LabPatient;
import clinic.quiver.observation.lab.ReportLine;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;

/** One line of a pasted report: as it stands there, as it was read, to be corrected or left out. */
final class ImportLine extends ListItem {

    private final LabPatient patient;
    private final LabWords words;
    private final Checkbox take = new Checkbox();
    private final Div reading = new Div();
    private final Optional<LocalDateTime> sampledAt;
    private Optional<LabField> field = Optional.empty();

    ImportLine(ReportLine line, LabPatient patient, LabWords words) {
        this.patient = patient;
        this.words = words;
        addClassName("import-line");
        Span text = new Span(line.text());
        text.addClassName("import-text");
        take.setAriaLabel(getTranslation("review.labs.import.take-line", line.number()));
        reading.addClassName("import-reading");
        Span number = new Span(getTranslation("review.labs.import.line", line.number()));
        number.addClassName("quiet");
        add(take, number, text, reading);
        this.sampledAt = switch (line) {
            case ReportLine.Result result -> {
                LabField filled = field(words.catalogue().get(result.value().analyte()));
                filled.fill(result.value(), result.doubts());
                take.setValue(result.doubts().isEmpty());
                yield result.sampledAt();
            }
            case ReportLine.Refused refused -> {
                refused(refused);
                yield refused.draft().sampledAt();
            }
            case ReportLine.PassedOver _ -> {
                take.setVisible(false);
                yield Optional.empty();
            }
        };
        sampledAt.ifPresent(at -> {
            Span when = new Span(
                    getTranslation("review.labs.import.sampled", words.wording().dayAndTime(at)));
            when.addClassName("quiet");
            reading.add(when);
        });
    }

    private void refused(ReportLine.Refused refused) {
        addClassName("is-refused");
        Span why = new Span(getTranslation("review.labs.refusal." + refused.why()));
        why.addClassName("import-why");
        reading.add(why);
        take.setValue(false);
        Optional<Analyte> known = refused.draft().analyte().flatMap(words.catalogue()::find);
        known.ifPresentOrElse(
                analyte -> field(analyte)
                        .fill(refused.draft().amount(), refused.draft().unit()),
                this::offerTests);
    }

    private void offerTests() {
        ComboBox<Analyte> tests = new ComboBox<>();
        tests.setAriaLabel(getTranslation("review.labs.import.choose"));
        tests.setPlaceholder(getTranslation("review.labs.import.choose"));
        tests.setItemLabelGenerator(words::name);
        tests.setItems(
                (analyte, letters) -> words.catalogue()
                        .search(letters, words.wording().language())
                        .contains(analyte),
                words.catalogue().analytes());
        tests.addValueChangeListener(chosen -> {
            field.ifPresent(reading::remove);
            Optional.ofNullable(chosen.getValue()).ifPresent(this::field);
        });
        reading.add(tests);
    }

    private LabField field(Analyte analyte) {
        LabField made = new LabField(analyte, patient, words);
        field = Optional.of(made);
        reading.add(made);
        return made;
    }

    /** Whether the clinician wants it and it cannot be taken as it stands. */
    boolean refuse() {
        return take.getValue()
                && (field.isEmpty() || !field.get().isInUse() || field.get().refuse());
    }

    /** What it says, if the clinician wants it. */
    Optional<LabEntry> entry(Instant otherwise, Function<LocalDateTime, Instant> at) {
        return take.getValue()
                ? field.flatMap(LabField::value)
                        .map(value -> new LabEntry(
                                value,
                                sampledAt.map(at).orElse(otherwise),
                                Origin.PASTED,
                                field.orElseThrow().isConfirmed()))
                : Optional.empty();
    }
}
