package clinic.quiver.intake;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.PaperSize;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works out what a tablet shows, from the response that it holds alone. */
@Component
class TabletScreens {

    private final TabletHold hold;
    private final Courses courses;
    private final ClinicService clinics;
    private final Clock clock;

    TabletScreens(TabletHold hold, Courses courses, ClinicService clinics, Clock clock) {
        this.hold = hold;
        this.courses = courses;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** What the tablet that is acting shows to whoever takes it up. */
    Screen now() {
        return hold.seen().map(this::coveredOrOpen).orElseGet(Screen.Free::new);
    }

    // The call to the reception shows nothing of the patient and stays whatever happens.
    private Screen coveredOrOpen(QuestionnaireResponseRow row) {
        return row.asksToTellReception() || row.isFreshAt(clock.instant())
                ? of(row)
                : new Screen.Covered(row.language());
    }

    /** What the patient of this response sees. */
    Screen of(QuestionnaireResponseRow row) {
        if (row.asksToTellReception()) {
            return new Screen.Reception(row.language());
        }
        if (row.isHandedIn()) {
            return new Screen.Free();
        }
        if (!row.isConsented()) {
            return new Screen.Consenting(row.language());
        }
        Course course = courses.of(row);
        // A page that other answers have made superfluous meanwhile is passed over.
        Optional<Page> page = row.currentPage().flatMap(id -> course.shown(id).or(course::next));
        return page.<Screen>map(shown -> asking(row, course, shown)).orElseGet(() -> checking(row, course));
    }

    // Where letters are printed on Letter paper, people know their height in feet.
    private Measures measuresOf(QuestionnaireResponseRow row) {
        return row.measures()
                .orElseGet(() ->
                        clinics.current().settings().paperSize() == PaperSize.LETTER ? Measures.US : Measures.METRIC);
    }

    private Screen asking(QuestionnaireResponseRow row, Course course, Page page) {
        List<LinkId> items = course.itemsOn(page);
        Map<LinkId, Answer> answers = course.answersTo(items);
        boolean open = answers.size() < items.size();
        return new Screen.Asking(
                page,
                items,
                answers,
                course.narrowed(items),
                course.pagesDone(),
                course.pagesToCome() - (open ? 1 : 0),
                course.before(page).isEmpty(),
                measuresOf(row),
                row.language());
    }

    private Screen checking(QuestionnaireResponseRow row, Course course) {
        return new Screen.Checking(
                course.pages().stream()
                        .map(page -> new Screen.Checked(page, course.answersTo(course.itemsOn(page))))
                        .toList(),
                measuresOf(row),
                row.language());
    }
}
