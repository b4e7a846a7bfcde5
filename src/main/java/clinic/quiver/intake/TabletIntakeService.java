package clinic.quiver.intake;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.shared.Language;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a patient does at a tablet. The tablet names no visit: it works on the one it holds, by a claim in the database.
 */
@Service
@Transactional
@RolesAllowed(Role.TABLET_ROLE)
public class TabletIntakeService {

    private static final Logger LOG = LoggerFactory.getLogger(TabletIntakeService.class);
    private static final int MOST_FAILURES_OF_COVER = 5;

    private final QuestionnaireResponses responses;
    private final Courses courses;
    private final PageCheck check;
    private final CheckInGate gate;
    private final VisitService visits;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TabletIntakeService(
            QuestionnaireResponses responses,
            Courses courses,
            PageCheck check,
            CheckInGate gate,
            VisitService visits,
            ClinicService clinics,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.responses = responses;
        this.courses = courses;
        this.check = check;
        this.gate = gate;
        this.visits = visits;
        this.clinics = clinics;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** What the tablet shows now. */
    @Transactional(readOnly = true)
    public Screen now() {
        return responses.findByClinicIdAndTabletId(clinicId(), tabletId()).stream()
                .filter(this::isToday)
                .findFirst()
                .map(this::screenOfToday)
                .orElseGet(Screen.Free::new);
    }

    /**
     * Opens the visit of a code for the patient born on this day, or takes it over from another tablet.
     *
     * @param chosen the language that the patient chose before; otherwise the one used so far, or the registered one
     * @return empty when nobody was found; why is not told
     */
    public Optional<Screen> open(String code, LocalDate birthDate, Optional<Language> chosen) {
        return gate.open(code, birthDate).map(visit -> {
            responses.lockHeldBy(clinicId(), tabletId()).forEach(QuestionnaireResponseRow::letGo);
            QuestionnaireResponseRow row =
                    responses.lock(clinicId(), visit.id().value()).orElseGet(() -> courses.begin(visit, chosen));
            chosen.ifPresent(row::speak);
            row.claim(actor.tablet(), clock.instant());
            audit.done(AuditAction.TABLET_OPENED_VISIT, visit.patient(), visit.id(), "");
            changes.tell(actor.clinic());
            return screenOf(row);
        });
    }

    /** Goes on after the cover, with the birth date; after a few wrong ones the tablet lets go of the visit. */
    public Optional<Screen> uncover(LocalDate birthDate) {
        Optional<QuestionnaireResponseRow> held = held();
        if (held.isEmpty()) {
            return Optional.of(new Screen.Free());
        }
        QuestionnaireResponseRow row = held.get();
        if (gate.confirms(visits.get(row.visit()), birthDate)) {
            row.claim(actor.tablet(), clock.instant());
            return Optional.of(screenOf(row));
        }
        if (row.failToUncover() >= MOST_FAILURES_OF_COVER) {
            row.letGo();
        }
        return Optional.empty();
    }

    /**
     * Answers a page; when this returns {@link Answered.Stored}, the answers are kept whatever happens.
     *
     * @param page the page that the patient saw, so that a second tap never answers the next one
     * @param answers one for each item asked on the page; an optional one may be left out
     * @param sure items whose unusual number the patient confirmed
     */
    public Answered answer(String page, Map<LinkId, Answer> answers, Set<LinkId> sure) {
        Optional<QuestionnaireResponseRow> held = held().filter(row -> standsAt(row, page));
        if (held.isEmpty()) {
            return new Answered.Elsewhere(now());
        }
        QuestionnaireResponseRow row = held.get();
        Course course = courses.of(row);
        Optional<Page> shown = course.shown(page);
        if (shown.isEmpty()) {
            courses.moveOn(row);
            return new Answered.Elsewhere(screenOf(row));
        }
        List<LinkId> items = course.itemsOn(shown.get());
        return switch (check.check(row, courses.questionnaireOf(row), items, answers)) {
            case PageCheck.Faulty(Map<LinkId, AnswerCheck.Refused> reasons) -> new Answered.Refused(reasons);
            case PageCheck.Fitting(Map<LinkId, Answer> fitting, Set<LinkId> unusual) -> {
                Set<LinkId> unsure = new LinkedHashSet<>(unusual);
                unsure.removeAll(sure);
                yield unsure.isEmpty() ? store(row, page, fitting) : new Answered.Unusual(unsure);
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

    /** Changes the language of the questions. */
    public Screen speak(Language language) {
        return moved(row -> row.speak(language));
    }

    /** The patient is still there. */
    public Screen seen() {
        held().ifPresent(row -> row.seenAt(clock.instant()));
        return now();
    }

    /** Nobody is there any more: from now on the birth date is asked first. */
    public Screen cover() {
        held().ifPresent(QuestionnaireResponseRow::cover);
        return now();
    }

    /** Somebody else wants the tablet; the patient can go on at any tablet with the code. */
    public Screen letGo() {
        responses.lockHeldBy(clinicId(), tabletId()).forEach(QuestionnaireResponseRow::letGo);
        changes.tell(actor.clinic());
        return new Screen.Free();
    }

    /**
     * Hands everything in, unless a question is still open.
     *
     * @return {@link Screen.Free} when it is handed in and the tablet is ready for the next patient
     */
    public Screen handIn() {
        Optional<QuestionnaireResponseRow> held = held().filter(row -> !row.isHandedIn() && !row.isCovered());
        if (held.isEmpty()) {
            return now();
        }
        QuestionnaireResponseRow row = held.get();
        courses.moveOn(row);
        if (row.currentPage().isPresent() || row.asksToTellReception()) {
            return screenOf(row);
        }
        row.complete(clock.instant());
        Visit visit = visits.progress(row.visit(), VisitStatus.ANSWERED);
        audit.done(AuditAction.INTAKE_COMPLETED, visit.patient(), visit.id(), "");
        events.publishEvent(new IntakeCompleted(visit.id()));
        if (!row.asksToTellReception()) {
            row.letGo();
        }
        changes.tell(actor.clinic());
        return row.asksToTellReception() ? screenOf(row) : new Screen.Free();
    }

    private Answered store(QuestionnaireResponseRow row, String page, Map<LinkId, Answer> fitting) {
        row.store(fitting, AnswerEntry.PATIENT, clock.instant());
        courses.moveOn(row);
        row.seenAt(clock.instant());
        Visit visit = visits.progress(row.visit(), VisitStatus.ANSWERING);
        auditOrAlarm(visit, page);
        events.publishEvent(new AnswerGiven(row.visit(), Set.copyOf(fitting.keySet())));
        changes.tell(actor.clinic());
        return new Answered.Stored(screenOf(row));
    }

    // The one act that stands although its audit row failed: a patient's answer may be an emergency.
    private void auditOrAlarm(Visit visit, String page) {
        try {
            audit.doneOrLost(AuditAction.ANSWER_GIVEN, visit.patient(), visit.id(), "page " + page);
        } catch (DataAccessException | TransactionException e) {
            LOG.error("ALARM: the audit trail could not be written; the answer was kept", e);
        }
    }

    private Screen moved(Consumer<QuestionnaireResponseRow> move) {
        Optional<QuestionnaireResponseRow> held = held().filter(row -> !row.isHandedIn() && !row.isCovered());
        held.ifPresent(row -> {
            move.accept(row);
            row.seenAt(clock.instant());
        });
        return held.map(this::screenOf).orElseGet(this::now);
    }

    private boolean standsAt(QuestionnaireResponseRow row, String page) {
        return !row.isCovered()
                && !row.isHandedIn()
                && !row.asksToTellReception()
                && row.currentPage().filter(page::equals).isPresent();
    }

    // The call to the reception shows nothing of the patient and stays whatever happens.
    private Screen screenOfToday(QuestionnaireResponseRow row) {
        return row.asksToTellReception() || row.isFreshAt(clock.instant())
                ? screenOf(row)
                : new Screen.Covered(row.language());
    }

    private Screen screenOf(QuestionnaireResponseRow row) {
        if (row.asksToTellReception()) {
            return new Screen.Reception(row.language());
        }
        if (row.isHandedIn()) {
            return new Screen.Free();
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
                course.pagesToCome() - (open ? 1 : 0),
                course.before(page).isEmpty(),
                row.language());
    }

    private static Screen checking(QuestionnaireResponseRow row, Course course) {
        Map<Page, Map<LinkId, Answer>> pages = new LinkedHashMap<>();
        course.pages().forEach(page -> pages.put(page, course.answersTo(course.itemsOn(page))));
        return new Screen.Checking(
                pages.entrySet().stream()
                        .map(entry -> new Screen.Checked(entry.getKey(), entry.getValue()))
                        .toList(),
                row.language());
    }

    private Optional<QuestionnaireResponseRow> held() {
        return responses.lockHeldBy(clinicId(), tabletId()).stream()
                .filter(this::isToday)
                .findFirst();
    }

    private boolean isToday(QuestionnaireResponseRow row) {
        return visits.get(row.visit()).day().equals(clinics.today());
    }

    private UUID clinicId() {
        return actor.clinic().value();
    }

    private UUID tabletId() {
        return actor.tablet().value();
    }
}
