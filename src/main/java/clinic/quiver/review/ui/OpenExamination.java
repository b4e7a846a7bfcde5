package clinic.quiver.review.ui;

import clinic.quiver.observation.Examination;
import clinic.quiver.observation.ExaminationBlock;
import clinic.quiver.observation.ExaminationContent;
import clinic.quiver.observation.ExaminationItem;
import clinic.quiver.observation.ExaminationService;
import clinic.quiver.observation.ExaminationService.Examined;
import clinic.quiver.observation.ExaminationTexts;
import clinic.quiver.observation.Grade;
import clinic.quiver.observation.Spot;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The structured examination of the record that a clinician has open, with its words. */
final class OpenExamination {

    private final OpenReview open;
    private final ExaminationService examinations;
    private final ExaminationContent content;
    private final ExaminationTexts.Words words;

    OpenExamination(
            OpenReview open,
            ExaminationService examinations,
            ExaminationContent content,
            ExaminationTexts.Words words) {
        this.open = open;
        this.examinations = examinations;
        this.content = content;
        this.words = words;
    }

    ExaminationContent content() {
        return content;
    }

    ExaminationTexts.Words words() {
        return words;
    }

    /** What was found so far, by whomever. */
    Examination now() {
        return examinations.ofVisit(open.visit());
    }

    /**
     * Records grades; triage runs again with what they sum up to.
     *
     * @param seen the revision on which the clinician looked
     * @throws clinic.quiver.patient.RecordSignedException when a colleague has signed meanwhile
     */
    Examined record(Map<Spot, String> grades, int seen) {
        Examined examined = examinations.record(open.visit(), grades, seen);
        if (examined instanceof Examined.Done) {
            open.showNow();
        }
        return examined;
    }

    /** Something was graded that is not stored, because a colleague has signed meanwhile. */
    void couldNotStore(String unstored) {
        open.couldNotStore(unstored);
    }

    /** A spot in words, such as "Elbow flexion left". */
    String spot(ExaminationItem item, Spot spot) {
        return spot.side() == Spot.Side.WHOLE
                ? words.item(item)
                : text(
                        "review.neuro.spot",
                        words.item(item),
                        text("review.neuro.side." + spot.side().code()));
    }

    /** A grade in words. */
    String grade(ExaminationItem item, String code) {
        if (code.equals(Examination.TAKEN_BACK)) {
            return text("review.neuro.no-grade");
        }
        return item.grade(code).map(grade -> grade(item, grade)).orElse(code);
    }

    /** A grade of the item's scale in words. */
    String grade(ExaminationItem item, Grade grade) {
        return grade.equals(Grade.NOT_DONE) ? text("review.neuro.not-done") : words.grade(item, grade);
    }

    /** Grades in words, each on a line of its own. */
    String lines(Map<Spot, String> grades) {
        List<String> lines = new ArrayList<>();
        for (ExaminationBlock block : content.blocks()) {
            String name = words.block(block);
            if (Grade.ALL_NORMAL.equals(grades.get(block.whole()))) {
                lines.add(name + ": " + text("review.neuro.all-normal"));
            }
            for (ExaminationItem item : block.items()) {
                item.spots().stream()
                        .filter(grades::containsKey)
                        .forEach(spot -> lines.add(name + ", " + spot(item, spot) + ": "
                                + grade(item, grades.getOrDefault(spot, Examination.TAKEN_BACK))));
            }
        }
        return String.join("\n", lines);
    }

    private static String text(String key, Object... parts) {
        return UI.getCurrent().getTranslation(key, parts);
    }
}
