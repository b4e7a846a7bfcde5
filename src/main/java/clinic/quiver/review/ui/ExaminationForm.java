package clinic.quiver.review.ui;

import clinic.quiver.observation.ExaminationContent;
import clinic.quiver.observation.ObservationService.Recorded;
import clinic.quiver.patient.RecordSignedException;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.review.Jotting.Part;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the clinician enters what was found and measured, each thing in a field of its own. */
final class ExaminationForm extends Div {

    private static final String TIME = "at";

    private final OpenReview open;
    private final ExaminationContent examination;
    private final Questionnaire questionnaire;
    private final Wording wording;
    private final Map<AnswerField, NativeDetails> fields = new LinkedHashMap<>();
    private final DateTimePicker at;
    private final JottingBar unrecorded;
    private final Paragraph locked = new Paragraph();

    ExaminationForm(OpenReview open, ExaminationContent examination, Questionnaire questionnaire, Wording wording) {
        this.open = open;
        this.examination = examination;
        this.questionnaire = questionnaire;
        this.wording = wording;
        this.at = new DateTimePicker(getTranslation("review.examination.at"));
        at.setLocale(getLocale());
        at.setHelperText(getTranslation("review.examination.at-hint"));
        at.setMax(wording.today().plusDays(1).atStartOfDay());
        at.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setBadInputErrorMessage(getTranslation("review.examination.no-such-time"))
                .setIncompleteInputErrorMessage(getTranslation("review.examination.no-such-time"))
                .setMaxErrorMessage(getTranslation("review.examination.future")));
        addClassName("examination-form");
        for (String group : List.of("vital", "signs")) {
            add(group(group));
        }
        Button record = new Button(getTranslation("review.examination.record"), clicked -> record());
        record.addThemeVariants(ButtonVariant.PRIMARY);
        Div foot = new Div(at, record);
        foot.addClassName("examination-foot");
        unrecorded = new JottingBar(getTranslation("review.jotting.VALUES"), wording, this::discard);
        locked.addClassName("caution");
        locked.getElement().setAttribute("role", "alert");
        locked.setVisible(false);
        add(foot, unrecorded, locked);
        putBack();
    }

    private void putBack() {
        Map<String, String> kept = open.jottings().of(Part.VALUES);
        fields.forEach(
                (field, details) -> Optional.ofNullable(kept.get(field.item().value()))
                        .ifPresent(written -> {
                            field.putBack(written);
                            details.setOpen(true);
                        }));
        // What stands here was entered then: left empty, its time would be that of pressing "Record".
        Optional.ofNullable(kept.get(TIME))
                .map(LocalDateTime::parse)
                .or(() -> open.jottings().keptAt(Part.VALUES).map(wording::minute))
                .ifPresent(at::setValue);
        at.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                keep();
            }
        });
        unrecorded.show(open.jottings().keptAt(Part.VALUES));
    }

    private void keep() {
        Map<String, String> now = new LinkedHashMap<>();
        fields.keySet().forEach(field -> now.put(field.item().value(), field.written()));
        now.put(TIME, at.getOptionalValue().map(LocalDateTime::toString).orElse(""));
        unrecorded.show(open.jottings().keep(Part.VALUES, now));
    }

    private void discard() {
        clear();
        keep();
    }

    /** The record is signed: nothing can be entered any more, but what stands here already is not taken away. */
    void lock(String by) {
        boolean isInUse = fields.keySet().stream().anyMatch(AnswerField::isInUse);
        setVisible(isInUse);
        locked.setText(getTranslation("review.examination.signed", by));
        locked.setVisible(isInUse);
        unrecorded.show(Optional.empty());
    }

    private Component group(String group) {
        Div grid = new Div();
        grid.addClassName("field-grid");
        NativeDetails details = new NativeDetails(getTranslation("review.examination." + group), grid);
        questionnaire.items().stream()
                .filter(item -> item.source() == ItemSource.CLINICIAN)
                .filter(item -> !ExaminationPanel.isLaboratory(item.linkId()))
                .filter(item -> groupOf(item).equals(group) && !examination.isSummary(item.linkId()))
                .forEach(item -> {
                    AnswerField field = new AnswerField(item, wording.answers());
                    field.whileEntered(this::keep);
                    fields.put(field, details);
                    grid.add(field);
                });
        return details;
    }

    private static String groupOf(Item item) {
        return item.range().isPresent() ? "vital" : "signs";
    }

    private void record() {
        List<AnswerField> refused =
                fields.keySet().stream().filter(this::isRefused).toList();
        if (!refused.isEmpty()) {
            refused.reversed().forEach(this::leadTo);
            return;
        }
        Map<LinkId, Answer> values = new LinkedHashMap<>();
        fields.keySet().forEach(field -> field.answer().ifPresent(answer -> values.put(field.item(), answer)));
        if (at.isInvalid()) {
            // Otherwise a time that cannot be read would count as none, and that as now.
            at.scrollIntoView();
        } else if (values.isEmpty()) {
            Notice.show(getTranslation("review.examination.nothing"));
        } else {
            record(values);
        }
    }

    // Every field says what is wrong with it at once, so that nobody presses Record once for each.
    private boolean isRefused(AnswerField field) {
        if (field.refuseUnreadable()) {
            return true;
        }
        field.accept();
        Optional<AnswerCheck.Refused> refused = field.answer()
                .map(answer -> questionnaire.check(field.item(), answer, wording.today()))
                .filter(AnswerCheck.Refused.class::isInstance)
                .map(AnswerCheck.Refused.class::cast);
        refused.ifPresent(field::refuse);
        return refused.isPresent();
    }

    private void record(Map<LinkId, Answer> values) {
        Optional<Instant> when =
                at.getOptionalValue().map(time -> time.atZone(wording.zone()).toInstant());
        try {
            switch (open.record(values, when)) {
                case Recorded.Done done -> {
                    discard();
                    Notice.show(getTranslation("review.examination.recorded", values.size()));
                }
                case Recorded.Refused refused -> refuse(refused.item(), field -> field.refuse(refused.why()));
                case Recorded.PressureReversed(LinkId diastolic) ->
                    refuse(diastolic, field -> field.refuse(getTranslation("review.refused.pressure")));
                case Recorded.InTheFuture future -> {
                    at.setErrorMessage(getTranslation("review.examination.future"));
                    at.setInvalid(true);
                }
            }
        } catch (RecordSignedException _) {
            clear();
            open.couldNotStore(words(values, when));
        }
    }

    private String words(Map<LinkId, Answer> values, Optional<Instant> when) {
        List<String> lines = new ArrayList<>();
        when.ifPresent(time -> lines.add(getTranslation("review.examination.at") + ": " + wording.time(time)));
        values.forEach((item, value) -> lines.add(
                wording.answers().shortLabel(item) + ": " + wording.answers().answer(item, value)));
        return String.join("\n", lines);
    }

    private void refuse(LinkId item, Consumer<AnswerField> why) {
        fields.keySet().stream().filter(field -> field.item().equals(item)).forEach(field -> {
            why.accept(field);
            leadTo(field);
        });
    }

    private void leadTo(AnswerField field) {
        Optional.ofNullable(fields.get(field)).ifPresent(details -> details.setOpen(true));
        field.scrollIntoView();
    }

    private void clear() {
        fields.keySet().forEach(AnswerField::clear);
        at.clear();
    }
}
