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

/** One line of a pasted report: as it stands there, as it was read, to be corrected or left out. */
final class ImportLine extends ListItem {

    private final LabPatient patient;
    private final LabWords words;
    private final Checkbox take = new Checkbox();
    private final Div reading = new Div();
    private final Optional<LocalDateTime> sampledAt;
    private final Optional<SampleTime> asked;
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
        this.asked =
                line instanceof ReportLine.Refused refused && refused.draft().timeUnclear()
                        ? Optional.of(SampleTime.toBeSaid(words.wording()))
                        : Optional.empty();
        asked.ifPresent(reading::add);
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
    boolean refuse(Instant now) {
        return take.getValue()
                && (field.isEmpty()
                        || !field.get().isInUse()
                        || field.get().refuse()
                        || asked.filter(time -> time.refuse(now)).isPresent());
    }

    /** Whether it says nothing of the time of its sample, so that the time of the whole report is its own. */
    boolean isUndated() {
        return take.isVisible() && sampledAt.isEmpty() && asked.isEmpty();
    }

    /** Whether the clinician wants it. */
    boolean isWanted() {
        return take.getValue();
    }

    /** What it says, if the clinician wants it. */
    Optional<LabEntry> entry(SampleTime ofReport) {
        Optional<Instant> at = asked.isPresent()
                ? asked.flatMap(SampleTime::moment)
                : sampledAt.map(ofReport::at).or(ofReport::moment);
        return isWanted()
                ? field.flatMap(LabField::value)
                        .map(value -> new LabEntry(
                                value,
                                at.orElseThrow(),
                                Origin.PASTED,
                                field.orElseThrow().isConfirmed()))
                : Optional.empty();
    }
}
