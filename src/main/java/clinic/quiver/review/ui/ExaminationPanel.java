package clinic.quiver.review.ui;

import clinic.quiver.observation.Observation;
import clinic.quiver.observation.ObservationService.Recorded;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.review.Review;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the clinician found and the laboratory measured: what is recorded, and a form for more. */
final class ExaminationPanel extends ReviewPanel {

    private final OpenReview open;
    private final Questionnaire questionnaire;
    private final Wording wording;
    private final Div recorded = new Div();
    private final Div form = new Div();
    private final List<AnswerField> fields = new ArrayList<>();
    private final DateTimePicker at;
    private Map<LinkId, Observation> shown = Map.of();

    ExaminationPanel(OpenReview open, Questionnaire questionnaire, Wording wording) {
        super("examination");
        this.open = open;
        this.questionnaire = questionnaire;
        this.wording = wording;
        this.at = new DateTimePicker(getTranslation("review.examination.at"));
        at.setLocale(getLocale());
        at.setHelperText(getTranslation("review.examination.at-hint"));
        at.setMax(wording.today().plusDays(1).atStartOfDay());
        form.addClassName("examination-form");
        for (String group : List.of("vital", "signs", "lab")) {
            form.add(group(group));
        }
        Button record = new Button(getTranslation("review.examination.record"), clicked -> record());
        record.addThemeVariants(ButtonVariant.PRIMARY);
        Div foot = new Div(at, record);
        foot.addClassName("examination-foot");
        form.add(foot);
        recorded.add(new Paragraph(getTranslation("review.examination.none")));
        add(recorded, form);
    }

    @Override
    void show(Review review) {
        form.setVisible(review.signature().isEmpty());
        if (!review.observations().equals(shown)) {
            shown = review.observations();
            recorded.removeAll();
            recorded.add(list(shown.values()));
        }
    }

    private Component group(String group) {
        Div grid = new Div();
        grid.addClassName("field-grid");
        questionnaire.items().stream()
                .filter(item -> item.source() == ItemSource.CLINICIAN)
                .filter(item -> groupOf(item).equals(group))
                .forEach(item -> {
                    AnswerField field = new AnswerField(item, wording.answers());
                    fields.add(field);
                    grid.add(field);
                });
        return new NativeDetails(getTranslation("review.examination." + group), grid);
    }

    private static String groupOf(Item item) {
        if (item.linkId().value().startsWith("lab-")) {
            return "lab";
        }
        return item.range().isPresent() ? "vital" : "signs";
    }

    private void record() {
        Map<LinkId, Answer> values = new LinkedHashMap<>();
        for (AnswerField field : fields) {
            if (field.isUnreadable()) {
                return;
            }
            field.accept();
            field.answer().ifPresent(answer -> values.put(field.item(), answer));
        }
        if (values.isEmpty()) {
            Notice.show(getTranslation("review.examination.nothing"));
            return;
        }
        Optional<java.time.Instant> when =
                at.getOptionalValue().map(time -> time.atZone(wording.zone()).toInstant());
        switch (open.record(values, when)) {
            case Recorded.Done done -> {
                fields.forEach(AnswerField::clear);
                at.clear();
                Notice.show(getTranslation("review.examination.recorded", values.size()));
            }
            case Recorded.Refused refused ->
                fields.stream()
                        .filter(field -> field.item().equals(refused.item()))
                        .forEach(field -> {
                            field.refuse(refused.why());
                            field.scrollIntoView();
                        });
            case Recorded.InTheFuture future -> {
                at.setErrorMessage(getTranslation("review.examination.future"));
                at.setInvalid(true);
            }
        }
    }

    private Component list(Collection<Observation> observations) {
        UnorderedList list = new UnorderedList();
        list.addClassName("recorded");
        for (Observation observation : observations) {
            Span name = new Span(wording.answers().shortLabel(observation.item()));
            name.addClassName("answer-name");
            Span value = new Span(wording.answers().answer(observation.item(), observation.value()));
            value.addClassName("answer-words");
            Span when = new Span(getTranslation(
                    "review.answer.recorded",
                    wording.time(observation.observedAt()),
                    wording.name(observation.recordedBy())));
            when.addClassName("quiet");
            list.add(new ListItem(name, value, when));
        }
        return list;
    }
}
