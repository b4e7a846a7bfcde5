package clinic.quiver.intake;

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
    private final Clock clock;

    TabletScreens(TabletHold hold, Courses courses, Clock clock) {
        this.hold = hold;
        this.courses = courses;
        this.clock = clock;
    }

    /** What the tablet that is acting shows to whoever takes it up. */
    Screen now() {
        return hold.seen()
                .filter(row -> !row.isHandedIn() || row.asksToTellReception())
                .map(this::coveredOrOpen)
                .orElseGet(Screen.Free::new);
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

    private static Screen asking(QuestionnaireResponseRow row, Course course, Page page) {
        List<LinkId> items = course.itemsOn(page);
        Map<LinkId, Answer> answers = course.answersTo(items);
        boolean open = answers.size() < items.size();
        return new Screen.Asking(
                page,
                items,
                answers,
                course.narrowed(items),
                course.pagesDone(),
                course.answered(),
                course.pagesToCome() - (open ? 1 : 0),
                course.before(page).isEmpty(),
                row.language());
    }

    private static Screen checking(QuestionnaireResponseRow row, Course course) {
        return new Screen.Checking(
                course.pages().stream()
                        .map(page -> new Screen.Checked(page, course.answersTo(course.itemsOn(page))))
                        .toList(),
                row.language());
    }
}
