package clinic.quiver.review.ui;

import clinic.quiver.observation.LabEntry;
import clinic.quiver.observation.lab.ReadReport;
import clinic.quiver.observation.lab.ReportLine;
import clinic.quiver.observation.lab.ReportReader;
import clinic.quiver.review.Jotting.Part;
import clinic.quiver.review.Review;
import clinic.quiver.shared.ui.HeldText;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a pasted report and shows what was read; nothing is kept before the clinician says so. */
final class LabImport extends Div {

    private static final String TEXT = "text";

    private final OpenReview open;
    private final LabKeeping keeping;
    private final LabWords words;
    private final TextArea text = new TextArea();
    private final Div preview = new Div();
    private final Checkbox rightPatient = new Checkbox();
    private final JottingBar unrecorded;
    private final List<ImportLine> lines = new ArrayList<>();
    private String read = "";

    LabImport(OpenReview open, LabKeeping keeping, LabWords words) {
        this.open = open;
        this.keeping = keeping;
        this.words = words;
        text.setLabel(getTranslation("review.labs.import.text"));
        text.setHelperText(getTranslation("review.labs.import.hint"));
        text.setMaxLength(ReportReader.MOST_CHARACTERS);
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(DraftArea.PAUSE_MILLIS);
        open.jottings().in(Part.REPORT, TEXT).ifPresent(kept -> text.setValue(kept.words()));
        text.addValueChangeListener(changed -> {
            // What was read is not this text any more, and must not be stored under it.
            if (!changed.getValue().equals(read)) {
                clearPreview();
            }
            if (changed.isFromClient()) {
                jot();
            }
        });
        HeldText.askWhenLeft(text, this::jot);
        text.addClassName("import-paste");
        text.setWidthFull();
        rightPatient.setLabel(getTranslation("review.labs.import.right-patient"));
        rightPatient.setErrorMessage(getTranslation("review.labs.import.whose"));
        rightPatient.setManualValidation(true);
        Button reading = new Button(getTranslation("review.labs.import.read"), clicked -> read());
        preview.addClassName("import-preview");
        unrecorded = new JottingBar(getTranslation("review.jotting.REPORT"), words.wording(), this::discard);
        unrecorded.show(open.jottings().keptAt(Part.REPORT));
        addClassName("lab-import");
        // Below the button: it appears when the field is left, and must not push away what is being clicked.
        add(text, reading, unrecorded, preview);
    }

    /** Nothing is kept of a signed record. */
    void show(Review review) {
        review.signature().ifPresent(signature -> unrecorded.show(Optional.empty()));
    }

    private void jot() {
        unrecorded.show(open.jottings().keep(Part.REPORT, TEXT, text.getValue()));
    }

    private void discard() {
        text.clear();
        clearPreview();
        jot();
    }

    private void clearPreview() {
        preview.removeAll();
        lines.clear();
    }

    private void read() {
        clearPreview();
        if (text.isEmpty() || text.getValue().length() > ReportReader.MOST_CHARACTERS) {
            Notice.show(getTranslation(text.isEmpty() ? "review.labs.import.empty" : "review.labs.import.too-long"));
            return;
        }
        Review review = open.seen();
        read = text.getValue();
        ReadReport report = new ReportReader(words.catalogue()).read(read, review.labPatient(), now());
        preview(report, review);
    }

    private void preview(ReadReport report, Review review) {
        Paragraph summary = new Paragraph(summary(report));
        summary.getElement().setAttribute("role", "status");
        preview.add(summary);
        rightPatient.setVisible(
                report.speaksOfAnother(review.patient().details().birthDate()));
        rightPatient.clear();
        rightPatient.setInvalid(false);
        if (rightPatient.isVisible()) {
            caution("review.labs.import.other-patient");
            preview.add(rightPatient);
        }
        OrderedList results = new OrderedList();
        results.addClassName("import-lines");
        OrderedList passedOver = new OrderedList();
        passedOver.addClassName("import-lines");
        for (ReportLine line : report.lines()) {
            ImportLine shown = new ImportLine(line, review.labPatient(), words);
            (line instanceof ReportLine.PassedOver ? passedOver : results).add(shown);
            lines.add(shown);
        }
        if (report.sampledAt().isEmpty() && lines.stream().anyMatch(ImportLine::isUndated)) {
            caution("review.labs.import.time-unclear");
        }
        preview.add(results);
        long ignored = passedOver.getComponentCount();
        if (ignored > 0) {
            preview.add(new NativeDetails(getTranslation("review.labs.import.passed-over", ignored), passedOver));
        }
        SampleTime at = SampleTime.toBeSaid(words.wording());
        report.sampledAt().ifPresent(at::setValue);
        Button now = new Button(getTranslation("review.labs.import.now"), clicked -> at.setValue(minuteNow()));
        Button keep = new Button(getTranslation("review.labs.import.keep"), clicked -> keep(at));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Div foot = new Div(at, now, keep);
        foot.addClassNames("examination-foot", "import-foot");
        preview.add(foot);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(keeping.now(), words.wording().zone());
    }

    private LocalDateTime minuteNow() {
        return now().truncatedTo(ChronoUnit.MINUTES);
    }

    private String summary(ReadReport report) {
        long read = report.lines().stream()
                .filter(line -> line instanceof ReportLine.Result result
                        && result.doubts().isEmpty())
                .count();
        long asked = report.lines().stream()
                .filter(line -> line instanceof ReportLine.Result result
                        && !result.doubts().isEmpty())
                .count();
        long refused = report.lines().stream()
                .filter(ReportLine.Refused.class::isInstance)
                .count();
        return getTranslation("review.labs.import.summary", read, asked, refused);
    }

    private void caution(String key) {
        Paragraph caution = new Paragraph(getTranslation(key));
        caution.addClassName("caution");
        caution.getElement().setAttribute("role", "alert");
        preview.add(caution);
    }

    private void keep(SampleTime at) {
        rightPatient.setInvalid(rightPatient.isVisible() && !rightPatient.getValue());
        if (rightPatient.isInvalid()) {
            rightPatient.scrollIntoView();
            return;
        }
        Optional<ImportLine> unsettled =
                lines.stream().filter(line -> line.refuse(keeping.now())).findFirst();
        if (unsettled.isPresent()) {
            unsettled.get().scrollIntoView();
            Notice.show(getTranslation("review.labs.import.unsettled"));
            return;
        }
        if (lines.stream().anyMatch(line -> line.isWanted() && line.isUndated()) && at.refuse(keeping.now())) {
            at.scrollIntoView();
            return;
        }
        List<LabEntry> entries =
                lines.stream().flatMap(line -> line.entry(at).stream()).toList();
        if (entries.isEmpty()) {
            Notice.show(getTranslation("review.labs.import.nothing"));
        } else if (keeping.keep(entries, at::refuseFuture)) {
            discard();
        }
    }
}
