package clinic.quiver.intake;

import clinic.quiver.access.Role;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.shared.Language;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a patient answers at a tablet. The tablet names no visit: it works on the one it holds, by a claim in the database.
 */
@Service
@Transactional
@RolesAllowed(Role.TABLET_ROLE)
public class TabletIntakeService {

    private final TabletHold hold;
    private final TabletScreens screens;
    private final Courses courses;
    private final PageCheck check;
    private final OtherMedicines medicines;
    private final VisitService visits;
    private final IntakeNews news;
    private final Clock clock;

    TabletIntakeService(
            TabletHold hold,
            TabletScreens screens,
            Courses courses,
            PageCheck check,
            OtherMedicines medicines,
            VisitService visits,
            IntakeNews news,
            Clock clock) {
        this.hold = hold;
        this.screens = screens;
        this.courses = courses;
        this.check = check;
        this.medicines = medicines;
        this.visits = visits;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Answers a page; when this returns {@link Answered.Stored}, the answers are kept whatever happens.
     *
     * @param page the page that the patient saw, so that a second tap never answers the next one
     * @param answers one for each item asked on the page; an optional one may be left out
     * @param sure items whose unusual number the patient confirmed
     */
    public Answered answer(String page, Map<LinkId, Answer> answers, Set<LinkId> sure) {
        Optional<QuestionnaireResponseRow> held = answering().filter(QuestionnaireResponseRow::isConsented);
        if (held.isEmpty()) {
            return new Answered.Elsewhere(elsewhere(), false);
        }
        QuestionnaireResponseRow row = held.get();
        if (!standsAt(row, page)) {
            return new Answered.Elsewhere(screens.of(row), knows(row, answers));
        }
        Course course = courses.of(row);
        Optional<Page> shown = course.shown(page);
        if (shown.isEmpty()) {
            courses.moveOn(row);
            return new Answered.Elsewhere(screens.of(row), knows(row, answers));
        }
        List<LinkId> items = course.itemsOn(shown.get());
        return switch (check.check(row, courses.questionnaireOf(row), items, answers)) {
            case PageCheck.Faulty(Map<LinkId, AnswerCheck.Refused> reasons) -> new Answered.Refused(reasons);
            case PageCheck.Fitting(Map<LinkId, Answer> fitting, Set<LinkId> unusual) -> {
                Set<LinkId> unsure = new LinkedHashSet<>(unusual);
                unsure.removeAll(sure);
                yield unsure.isEmpty()
                        ? store(row, page, medicines.leftOpen(fitting, row.given()))
                        : new Answered.Unusual(unsure);
            }
        };
    }

    /** Goes to the page before the one that the patient stands at. */
    public Screen goBack() {
        return moved(row -> {
            Course course = courses.of(row);
            Optional<Page> before =
                    row.currentPage().flatMap(course::shown).map(course::before).orElseGet(course::last);
            before.map(Page::id).ifPresent(row::goTo);
        });
    }

    /** Goes to a page in order to change its answers; after it the patient is where they were. */
    public Screen change(String page) {
        return moved(row -> courses.of(row).shown(page).map(Page::id).ifPresent(row::goTo));
    }

    /** Keeps in which units this patient tells height and weight. */
    public void measureIn(Measures measures) {
        answering().ifPresent(row -> row.measureIn(measures));
    }

    /** Changes the language of the questions. */
    public Screen speak(Language language) {
        return moved(row -> row.speak(language));
    }

    /**
     * The patient stops before handing in. What they answered stays and counts; with a new code from the desk they go on
     * where they were.
     *
     * @return {@link Screen.Free} when the tablet is ready for the next patient; the call to the reception stays;
     *     {@link Screen.Gone} when the questions have gone on elsewhere, and nothing was stopped
     */
    public Screen stop() {
        Optional<QuestionnaireResponseRow> held = answering();
        if (held.isEmpty()) {
            return elsewhere();
        }
        QuestionnaireResponseRow row = held.get();
        if (row.isConsented() && !row.asksToTellReception()) {
            row.stop(clock.instant());
            news.stopped(visits.get(row.visit()));
        }
        return screens.now();
    }

    /**
     * Hands everything in, unless a question is still open.
     *
     * @return {@link Screen.Free} when it is handed in and the tablet is ready for the next patient
     */
    public Screen handIn() {
        Optional<QuestionnaireResponseRow> held = answering();
        if (held.isEmpty()) {
            return elsewhere();
        }
        QuestionnaireResponseRow row = held.get();
        courses.moveOn(row);
        if (row.currentPage().isPresent() || row.asksToTellReception() || !row.isConsented()) {
            return screens.of(row);
        }
        row.complete(clock.instant());
        news.handedIn(row.visit());
        if (!row.asksToTellReception()) {
            row.letGo();
        }
        return screens.of(row);
    }

    private Answered store(QuestionnaireResponseRow row, String page, Map<LinkId, Answer> fitting) {
        row.store(fitting, AnswerEntry.PATIENT, clock.instant());
        courses.moveOn(row);
        row.seenAt(clock.instant());
        news.answered(row.visit(), page, fitting.keySet());
        return new Answered.Stored(screens.of(row));
    }

    private Screen moved(Consumer<QuestionnaireResponseRow> move) {
        Optional<QuestionnaireResponseRow> held = answering();
        held.ifPresent(row -> {
            move.accept(row);
            row.seenAt(clock.instant());
        });
        return held.map(screens::of).orElseGet(this::elsewhere);
    }

    // A page that is still open asks on behalf of a patient; that nobody holds the tablet is news to them.
    private Screen elsewhere() {
        Screen now = screens.now();
        return now instanceof Screen.Free ? new Screen.Gone() : now;
    }

    private boolean knows(QuestionnaireResponseRow row, Map<LinkId, Answer> answers) {
        return row.given()
                .entrySet()
                .containsAll(medicines.leftOpen(answers, row.given()).entrySet());
    }

    private Optional<QuestionnaireResponseRow> answering() {
        return hold.locked().filter(row -> !row.isHandedIn() && !row.isCovered());
    }

    private static boolean standsAt(QuestionnaireResponseRow row, String page) {
        return !row.asksToTellReception()
                && row.currentPage().filter(page::equals).isPresent();
    }
}
