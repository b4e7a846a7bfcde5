package clinic.quiver.review.ui;

import clinic.quiver.observation.Observation;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.review.Review;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.Map;

/** What the clinician found and the laboratory measured: what is recorded, and a form for more. */
final class ExaminationPanel extends ReviewPanel {

    private final Wording wording;
    private final Div recorded = new Div();
    private final ExaminationForm form;
    private Map<LinkId, Observation> shown = Map.of();

    ExaminationPanel(OpenReview open, Questionnaire questionnaire, Wording wording) {
        super("examination");
        this.wording = wording;
        this.form = new ExaminationForm(open, questionnaire, wording);
        recorded.add(new Paragraph(getTranslation("review.examination.none")));
        add(recorded, form);
    }

    @Override
    void show(Review review) {
        review.signature().ifPresent(signature -> form.lock(wording.name(signature.by())));
        if (!review.observations().equals(shown)) {
            shown = review.observations();
            recorded.removeAll();
            recorded.add(list(shown.values()));
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
