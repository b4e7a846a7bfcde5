package clinic.quiver.review.ui;

import clinic.quiver.observation.Examination;
import clinic.quiver.observation.ExaminationContent;
import clinic.quiver.observation.ExaminationService;
import clinic.quiver.observation.ExaminationService.Examined;
import clinic.quiver.observation.Spot;
import java.util.Map;

/** The structured examination of the record that a clinician has open, with its words. */
final class OpenExamination {

    private final OpenReview open;
    private final ExaminationService examinations;
    private final ExaminationContent content;
    private final ExaminationWords words;

    OpenExamination(
            OpenReview open, ExaminationService examinations, ExaminationContent content, ExaminationWords words) {
        this.open = open;
        this.examinations = examinations;
        this.content = content;
        this.words = words;
    }

    ExaminationContent content() {
        return content;
    }

    ExaminationWords words() {
        return words;
    }

    /** What was found so far, by whomever. */
    Examination now() {
        return examinations.ofVisit(open.visit());
    }

    /** What was graded and is not recorded yet. */
    OpenJottings jottings() {
        return open.jottings();
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
}
