package clinic.quiver.intake;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.AnswerCheck.Reason;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a clinician types in what a patient wrote on paper; each answer is kept as it is entered. */
@Service
@Transactional
@RolesAllowed(Role.CLINICIAN_ROLE)
public class PaperEntryService {

    private final QuestionnaireResponses responses;
    private final Courses courses;
    private final PaperHold hold;
    private final PaperHead heads;
    private final PageCheck check;
    private final OtherMedicines medicines;
    private final VisitService visits;
    private final VisitProgressService progress;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final IntakeNews news;
    private final Clock clock;

    PaperEntryService(
            QuestionnaireResponses responses,
            Courses courses,
            PaperHold hold,
            PaperHead heads,
            PageCheck check,
            OtherMedicines medicines,
            VisitService visits,
            VisitProgressService progress,
            ClinicService clinics,
            CurrentActor actor,
            AuditTrail audit,
            IntakeNews news,
            Clock clock) {
        this.responses = responses;
        this.courses = courses;
        this.hold = hold;
        this.heads = heads;
        this.check = check;
        this.medicines = medicines;
        this.visits = visits;
        this.progress = progress;
        this.clinics = clinics;
        this.actor = actor;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** How the form of a visit stands; the audit trail keeps who looked. */
    public PaperState open(VisitId id) {
        Visit visit = visits.get(id);
        audit.done(AuditAction.PAPER_OPENED, visit.patient(), id, "");
        return hold.stateOf(visit);
    }

    /**
     * Begins with the head of the form. From now on no code opens the visit at a tablet; what was answered there stays.
     *
     * @return {@link PaperTyped.Stored}, {@link PaperTyped.Faulty} or {@link PaperTyped.Stopped}
     */
    public PaperTyped begin(VisitId id, PaperBeginning head) {
        responses.lock(actor.clinic().value(), id.value());
        Visit visit = progress.hold(id);
        if (!(hold.stateOf(visit) instanceof PaperState.Blank(boolean consented, var language))) {
            return new PaperTyped.Stopped(hold.stateOf(visit));
        }
        Set<PaperBeginning.Fault> faults = heads.faultsOf(head, visit, consented);
        if (!faults.isEmpty()) {
            return new PaperTyped.Faulty(faults);
        }
        QuestionnaireResponseRow row = courses.lockOrBegin(visit, Optional.of(head.language()));
        heads.take(row, visit, head);
        PaperFormRow form = hold.begin(id, head);
        news.paperTakenUp(visit, "filled in at " + head.filledInAt());
        return new PaperTyped.Stored(hold.sheet(row, form), Set.of());
    }

    /** Goes on with a form that nobody has now. */
    public PaperState takeUp(VisitId id) {
        Optional<QuestionnaireResponseRow> row = responses.lock(actor.clinic().value(), id.value());
        Visit visit = progress.hold(id);
        if (row.isPresent() && hold.stateOf(visit) instanceof PaperState.Free) {
            hold.of(id).ifPresent(form -> form.typeAs(actor.staff(), clock.instant()));
            heads.shutTablets(row.get());
            news.paperTakenUp(visit, "again");
        }
        return hold.stateOf(visit);
    }

    /**
     * Stores what stands on the paper, all of it or nothing.
     *
     * @param read {@link Answer.Skipped} for what nobody answered, {@link Answer.NotClear} for what nobody can read
     */
    public PaperTyped type(VisitId id, Map<LinkId, Answer> read) {
        Optional<QuestionnaireResponseRow> locked =
                responses.lock(actor.clinic().value(), id.value());
        Visit visit = progress.hold(id);
        Optional<PaperFormRow> held = hold.of(id);
        if (locked.isEmpty() || held.isEmpty() || !(hold.stateOf(visit) instanceof PaperState.Typing)) {
            return new PaperTyped.Stopped(hold.stateOf(visit));
        }
        QuestionnaireResponseRow row = locked.get();
        PaperFormRow form = held.get();
        Map<LinkId, AnswerCheck.Refused> faults = new LinkedHashMap<>();
        Set<LinkId> unusual = new LinkedHashSet<>();
        read.forEach((item, answer) -> {
            switch (check(row, form, item, answer)) {
                case AnswerCheck.Refused refused -> faults.put(item, refused);
                case AnswerCheck.Accepted(boolean high) when high -> unusual.add(item);
                case AnswerCheck.Accepted accepted -> {}
            }
        });
        if (!faults.isEmpty()) {
            return new PaperTyped.Refused(faults);
        }
        row.storeFromPaper(medicines.leftOpen(read, row.given()), actor.get().name(), clock.instant());
        form.typeAs(actor.staff(), clock.instant());
        courses.moveOn(row);
        news.typedIn(visit, read.keySet());
        return new PaperTyped.Stored(hold.sheet(row, form), unusual);
    }

    /** Hands the form in; what was left empty on it counts as passed over, never as denied. */
    public PaperState handIn(VisitId id) {
        Optional<QuestionnaireResponseRow> row = responses.lock(actor.clinic().value(), id.value());
        Visit visit = progress.hold(id);
        if (row.isPresent() && hold.stateOf(visit) instanceof PaperState.Typing) {
            passOverTheRest(row.get());
            row.get().complete(clock.instant());
            hold.of(id).ifPresent(form -> form.handIn(clock.instant()));
            news.handedIn(id, "from paper");
        }
        return hold.stateOf(visit);
    }

    private AnswerCheck check(QuestionnaireResponseRow row, PaperFormRow form, LinkId item, Answer answer) {
        if (!courses.of(row).items().contains(item)) {
            return AnswerCheck.refused(Reason.UNKNOWN_ITEM);
        }
        LocalDate day = clinics.current().dayAt(form.filledInAt());
        return check.check(row, courses.questionnaireOf(row), item, answer, day);
    }

    // What is not known may lead to further questions, which are open too.
    private void passOverTheRest(QuestionnaireResponseRow row) {
        Course course = courses.of(row);
        Optional<Page> open = course.next();
        while (open.isPresent()) {
            List<LinkId> items = course.itemsOn(open.get());
            Map<LinkId, Answer> answered = course.answersTo(items);
            Map<LinkId, Answer> passed = new LinkedHashMap<>();
            items.stream()
                    .filter(item -> !answered.containsKey(item))
                    .forEach(item -> passed.put(item, new Answer.Skipped()));
            row.storeFromPaper(
                    medicines.leftOpen(passed, row.given()), actor.get().name(), clock.instant());
            course = courses.of(row);
            open = course.next();
        }
        courses.moveOn(row);
    }
}
