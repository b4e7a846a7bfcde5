package clinic.quiver.review.ui;

import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.lab.ComputedValues;
import clinic.quiver.observation.lab.ComputedValues.Computed;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Jotting.Part;
import clinic.quiver.review.LabPanels;
import clinic.quiver.review.Review;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the laboratory measured: what somebody has to be told first, then all results, and ways to add more. */
final class LabsPanel extends ReviewPanel {

    private static final LinkId SUPPLEMENTS = LinkId.of("supp-other");

    private final LabWords words;
    private final OpenResults openResults;
    private final Div recorded = new Div();
    private final ResultsTable table;
    private final Div notComputed = new Div();
    private final LabForm form;
    private final LabImport pasted;
    private final LabTrends trends;
    private final NativeDetails trendDetails;
    private Optional<List<LabResult>> shown = Optional.empty();

    LabsPanel(OpenReview open, LabPanels panels, LabWords words) {
        super("labs");
        this.words = words;
        this.openResults = new OpenResults(open, words);
        this.table = new ResultsTable(words);
        this.trends = new LabTrends(words);
        LabKeeping keeping = new LabKeeping(open, words, this::scrollIntoView);
        this.form = new LabForm(keeping, panels, words);
        this.pasted = new LabImport(open, keeping, words);
        this.trendDetails = new NativeDetails(getTranslation("review.labs.trends"), trends);
        NativeDetails typing = new NativeDetails(getTranslation("review.labs.type"), form);
        typing.setOpen(open.jottings().keptAt(Part.RESULTS).isPresent());
        NativeDetails pasting = new NativeDetails(getTranslation("review.labs.import"), pasted);
        pasting.setOpen(open.jottings().keptAt(Part.REPORT).isPresent());
        add(openResults, recorded, notComputed, typing, pasting, trendDetails);
    }

    @Override
    void show(Review review) {
        openResults.show(review);
        form.show(review);
        pasted.show(review);
        if (!shown.equals(Optional.of(review.labs()))) {
            shown = Optional.of(review.labs());
            List<LabResult> results = review.labsOfVisit();
            recorded.removeAll();
            if (results.isEmpty()) {
                recorded.add(new Paragraph(getTranslation("review.labs.none")));
            } else {
                recorded.add(table);
                table.show(results, review.labPatient(), takesBiotin(review));
            }
            showNotComputed(review, results);
            trendDetails.setVisible(trends.show(review));
        }
    }

    /** Leads to the newest result of a test; nothing happens when there is none. */
    void show(LinkId test) {
        table.show(test);
    }

    private void showNotComputed(Review review, List<LabResult> results) {
        notComputed.removeAll();
        for (Instant sample :
                results.stream().map(LabResult::sampledAt).distinct().toList()) {
            List<Computed> computed = new ComputedValues(words.catalogue())
                    .of(
                            results.stream()
                                    .filter(result -> result.sampledAt().equals(sample))
                                    .map(LabResult::value)
                                    .toList(),
                            review.labPatient());
            for (Computed each : computed) {
                if (each instanceof Computed.NotPossible(LinkId analyte, ComputedValues.Reason why)) {
                    Paragraph note = new Paragraph(getTranslation(
                            "review.labs.not-computed." + why.name(),
                            words.wording().test(analyte)));
                    note.addClassName("caution");
                    notComputed.add(note);
                }
            }
        }
    }

    private static boolean takesBiotin(Review review) {
        return review.response()
                .map(QuestionnaireResponse::given)
                .map(given -> given.get(SUPPLEMENTS))
                .filter(answer -> answer instanceof Answer.Choices(var codes) && codes.contains("biotin"))
                .isPresent();
    }
}
