package clinic.quiver.review.ui;

import clinic.quiver.observation.Examination;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the clinician found: what is recorded, and a form for more. */
final class ExaminationPanel extends ReviewPanel {

    private final Wording wording;
    private final Paragraph nothing = new Paragraph(getTranslation("review.examination.none"));
    private final Div recorded = new Div();
    private final OpenExamination examination;
    private final NeurologicalFindings findings;
    private final MotorSigns motorSigns;
    private final NeurologicalForm neurological;
    private final ExaminationForm form;
    private Map<LinkId, Observation> shown = Map.of();
    private @Nullable Examination examined;

    ExaminationPanel(OpenReview open, OpenExamination examination, Questionnaire questionnaire, Wording wording) {
        super("examination");
        this.wording = wording;
        this.examination = examination;
        this.findings = new NeurologicalFindings(examination, wording);
        this.motorSigns = new MotorSigns(examination);
        this.neurological = new NeurologicalForm(examination, wording);
        this.form = new ExaminationForm(open, examination.content(), questionnaire, wording);
        add(nothing, recorded, findings, motorSigns, neurological, form);
    }

    @Override
    void show(Review review) {
        Map<LinkId, Observation> measured = new LinkedHashMap<>(review.observations());
        measured.keySet().removeIf(ExaminationPanel::isLaboratory);
        Examination now = examination.now();
        nothing.setVisible(measured.isEmpty() && now.grades().isEmpty());
        neurological.show(now);
        review.signature().ifPresent(signature -> {
            neurological.lock(wording.name(signature.by()));
            form.lock(wording.name(signature.by()));
        });
        if (!measured.equals(shown) || !now.equals(examined)) {
            shown = measured;
            examined = now;
            recorded.removeAll();
            recorded.add(list(shown.values().stream()
                    .filter(value -> !findings.tells(value.item(), now))
                    .toList()));
            findings.show(now, shown);
            motorSigns.show(now);
        }
    }

    /** Whether an item belongs to the laboratory's panel. */
    static boolean isLaboratory(LinkId item) {
        return item.value().startsWith("lab-");
    }

    private Component list(Collection<Observation> observations) {
        UnorderedList list = new UnorderedList();
        list.addClassName("recorded");
        for (Observation observation : observations) {
            Span name = new Span(wording.answers().shortLabel(observation.item()));
            name.addClassName("answer-name");
            Span value = new Span(wording.answers().answer(observation.item(), observation.value()));
            value.addClassName("answer-words");
            Span when = quiet(getTranslation(
                    "review.answer.recorded",
                    wording.time(observation.observedAt()),
                    wording.name(observation.recordedBy())));
            ListItem line = new ListItem(name, value, when);
            Optional.ofNullable(examination.content().vitalSigns().get(observation.item()))
                    .ifPresent(code -> line.add(quiet(getTranslation("review.examination.loinc", code))));
            list.add(line);
        }
        return list;
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
