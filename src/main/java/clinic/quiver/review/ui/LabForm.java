package clinic.quiver.review.ui;

import clinic.quiver.observation.LabEntry;
import clinic.quiver.observation.LabResult.Origin;
import clinic.quiver.observation.lab.Analyte;
import clinic.quiver.observation.lab.LabPatient;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Jotting.Part;
import clinic.quiver.review.LabPanel;
import clinic.quiver.review.LabPanels;
import clinic.quiver.review.Review;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where results are typed in: the suggested tests first, every other by its name. */
final class LabForm extends Div {

    private static final List<LinkId> ALWAYS =
            Stream.of("lab-k", "lab-mg", "lab-ca", "lab-alb").map(LinkId::of).toList();

    private static final String TIME = "at";
    private static final String HAEMOLYSED = "haemolysed";

    private final LabKeeping keeping;
    private final LabWords words;
    private final LabPanels panels;
    private final Paragraph suggestion = new Paragraph();
    private final Div grid = new Div();
    private final ComboBox<Analyte> more = new ComboBox<>();
    private final SampleTime at;
    private final Checkbox haemolysed;
    private final JottingBar unrecorded;
    private final Map<LinkId, LabField> fields = new LinkedHashMap<>();
    private Optional<LabPatient> patient = Optional.empty();

    LabForm(LabKeeping keeping, LabPanels panels, LabWords words) {
        this.keeping = keeping;
        this.panels = panels;
        this.words = words;
        this.at = new SampleTime(words.wording());
        this.haemolysed = new Checkbox(getTranslation("review.labs.haemolysed"));
        suggestion.addClassName("lab-suggestion");
        grid.addClassName("lab-grid");
        more.setLabel(getTranslation("review.labs.more"));
        more.setItemLabelGenerator(this::nameWithCode);
        more.setItems(
                (analyte, letters) -> words.catalogue()
                        .search(letters, words.wording().language())
                        .contains(analyte),
                words.catalogue().analytes());
        more.addValueChangeListener(
                chosen -> Optional.ofNullable(chosen.getValue()).ifPresent(this::addChosen));
        haemolysed.addValueChangeListener(changed -> {
            fields.values().forEach(field -> field.sampleWasHaemolysed(changed.getValue()));
            keepIf(changed.isFromClient());
        });
        at.addValueChangeListener(changed -> keepIf(changed.isFromClient()));
        Button record = new Button(getTranslation("review.labs.record"), clicked -> record());
        record.addThemeVariants(ButtonVariant.PRIMARY);
        Div foot = new Div(more, at, haemolysed, record);
        foot.addClassNames("examination-foot", "lab-foot");
        unrecorded = new JottingBar(getTranslation("review.jotting.RESULTS"), words.wording(), this::discard);
        addClassName("lab-form");
        add(suggestion, grid, foot, unrecorded);
    }

    private String nameWithCode(Analyte analyte) {
        return analyte.codeFor(analyte.siUnit())
                .map(code -> words.name(analyte) + " (LOINC " + code + ")")
                .orElseGet(() -> words.name(analyte));
    }

    void show(Review review) {
        LabPatient now = review.labPatient();
        // Another birth date or sex makes other ranges: nothing that was typed is lost by it, as fields in use stay.
        boolean isOpened = patient.isEmpty();
        if (!patient.equals(Optional.of(now))) {
            fields.values().stream().filter(field -> !field.isInUse()).forEach(grid::remove);
            fields.values().removeIf(field -> !field.isInUse());
            patient = Optional.of(now);
        }
        List<LabPanel> suggested = review.assessment().map(panels::suggestedBy).orElse(List.of());
        suggestion.setText(text(suggested));
        suggestion.setVisible(!suggested.isEmpty());
        Stream.concat(suggested.stream().flatMap(panel -> panel.tests().stream()), ALWAYS.stream())
                .distinct()
                .forEach(test -> words.catalogue().find(test).ifPresent(this::field));
        if (isOpened) {
            putBack();
        }
        // What stands there already stays where it is: somebody may be typing in it.
        fields.values().stream().filter(field -> field.getParent().isEmpty()).forEach(grid::add);
        review.signature().ifPresent(signature -> unrecorded.show(Optional.empty()));
    }

    private String text(List<LabPanel> suggested) {
        String names = suggested.stream()
                .map(panel -> panel.names().get(words.wording().language()))
                .collect(Collectors.joining(", "));
        String besides = suggested.stream()
                .flatMap(panel ->
                        Stream.ofNullable(panel.besides().get(words.wording().language())))
                .distinct()
                .collect(Collectors.joining("; "));
        return besides.isEmpty()
                ? getTranslation("review.labs.suggested", names)
                : getTranslation("review.labs.suggested-besides", names, besides);
    }

    private LabField field(Analyte analyte) {
        return fields.computeIfAbsent(analyte.key(), key -> {
            LabField made = new LabField(analyte, patient.orElseThrow(), words);
            made.sampleWasHaemolysed(haemolysed.getValue());
            made.whileEntered(this::keep);
            return made;
        });
    }

    private void putBack() {
        Map<String, String> kept = keeping.jottings().of(Part.RESULTS);
        kept.forEach((field, written) -> {
            switch (field) {
                case TIME -> at.setValue(LocalDateTime.parse(written));
                case HAEMOLYSED -> haemolysed.setValue(true);
                default ->
                    words.catalogue()
                            .find(LinkId.of(field))
                            .ifPresent(analyte -> field(analyte).putBack(written));
            }
        });
        // Left empty, the time of the sample would be that of pressing "Record".
        if (at.isEmpty()) {
            keeping.jottings().keptAt(Part.RESULTS).map(words.wording()::minute).ifPresent(at::setValue);
        }
        unrecorded.show(keeping.jottings().keptAt(Part.RESULTS));
    }

    private void keepIf(boolean byHand) {
        if (byHand) {
            keep();
        }
    }

    private void keep() {
        Map<String, String> now = new LinkedHashMap<>();
        fields.forEach((test, field) -> now.put(test.value(), field.written()));
        now.put(TIME, at.getOptionalValue().map(LocalDateTime::toString).orElse(""));
        now.put(HAEMOLYSED, haemolysed.getValue() ? HAEMOLYSED : "");
        unrecorded.show(keeping.jottings().keep(Part.RESULTS, now));
    }

    private void discard() {
        fields.values().forEach(LabField::clear);
        at.clear();
        haemolysed.clear();
        keep();
    }

    private void addChosen(Analyte analyte) {
        grid.add(field(analyte));
        more.clear();
    }

    private void record() {
        Optional<LabField> open =
                fields.values().stream().filter(LabField::refuse).findFirst();
        if (open.isPresent()) {
            open.get().scrollIntoView();
            return;
        }
        if (at.isInvalid()) {
            at.scrollIntoView();
            return;
        }
        Instant sampledAt = at.moment().orElseGet(keeping::now);
        List<LabEntry> entries = fields.values().stream()
                .flatMap(field -> field.value().stream()
                        .map(value -> new LabEntry(value, sampledAt, Origin.TYPED, field.isConfirmed())))
                .toList();
        if (entries.isEmpty()) {
            Notice.show(getTranslation("review.examination.nothing"));
        } else if (keeping.keep(entries, at::refuseFuture)) {
            discard();
        }
    }
}
