package clinic.quiver.intake;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.patient.RecordSignedException;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.AnswerCheck.Reason;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The answers of the clinic's patients, as staff and the triage read and add to them. */
@Service
@Transactional
public class IntakeService {

    private final QuestionnaireResponses responses;
    private final Courses courses;
    private final OtherMedicines medicines;
    private final VisitService visits;
    private final VisitProgressService progress;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final IntakeNews news;
    private final Clock clock;

    IntakeService(
            QuestionnaireResponses responses,
            Courses courses,
            OtherMedicines medicines,
            VisitService visits,
            VisitProgressService progress,
            ClinicService clinics,
            CurrentActor actor,
            IntakeNews news,
            Clock clock) {
        this.responses = responses;
        this.courses = courses;
        this.medicines = medicines;
        this.visits = visits;
        this.progress = progress;
        this.clinics = clinics;
        this.actor = actor;
        this.news = news;
        this.clock = clock;
    }

    /** How far patients are; a visit whose patient has not opened the tablet yet is left out. */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true)
    public Map<VisitId, Progress> progressOf(Collection<VisitId> ids) {
        Set<UUID> wanted = ids.stream().map(VisitId::value).collect(Collectors.toSet());
        return responses.findByClinicIdAndVisitIdIn(clinicId(), wanted).stream()
                .collect(Collectors.toMap(QuestionnaireResponseRow::visit, QuestionnaireResponseRow::progress));
    }

    /** Everything answered in a visit; empty before the patient opened the tablet. The caller leaves the audit row. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.TABLET_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true)
    public Optional<QuestionnaireResponse> responseOf(VisitId visit) {
        return responses
                .findByClinicIdAndVisitId(clinicId(), visit.value())
                .filter(this::mayRead)
                .map(courses::toResponse);
    }

    /** What was answered in each of these visits; visits without answers are left out. The caller leaves the audit row. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public Map<VisitId, QuestionnaireResponse> responsesOf(Collection<VisitId> ids) {
        Set<UUID> wanted = ids.stream().map(VisitId::value).collect(Collectors.toSet());
        return responses.findByClinicIdAndVisitIdIn(clinicId(), wanted).stream()
                .collect(Collectors.toMap(QuestionnaireResponseRow::visit, courses::toResponse));
    }

    /** The visits whose patients handed in, the latest first; the caller leaves the audit row. */
    @RolesAllowed(Role.PROGRAM_ROLE)
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public List<VisitId> lastHandedIn(int atMost) {
        return responses.lastHandedIn(clinicId(), Limit.of(atMost)).stream()
                .map(VisitId::new)
                .toList();
    }

    /**
     * Stores the answer to a question that a clinician asked the patient; the author is the clinician.
     *
     * @return {@link AnswerCheck.Refused} when the answer does not fit, or the patient is not asked this item: then
     *     nothing was stored
     * @throws RecordSignedException when the record is signed
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public AnswerCheck answerForPatient(VisitId id, LinkId item, Answer answer) {
        return answerForPatient(
                id,
                item,
                answer,
                row -> row.store(
                        medicines.leftOpen(Map.of(item, answer), row.given()),
                        actor.get().name(),
                        clock.instant()));
    }

    /**
     * Stores the answer to the emergency check that a clinician asked again, because it was answered long ago. The answer
     * before stays in the record, and a danger reported then still counts; otherwise like {@link #answerForPatient}.
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public AnswerCheck askEmergencyCheckAgain(VisitId id, Answer answer) {
        LinkId item = QuestionnaireResponse.EMERGENCY_CHECK;
        return answerForPatient(
                id, item, answer, row -> row.storeAnew(item, answer, actor.get().name(), clock.instant()));
    }

    private AnswerCheck answerForPatient(
            VisitId id, LinkId item, Answer answer, Consumer<QuestionnaireResponseRow> store) {
        QuestionnaireResponseRow row = courses.lockOrBegin(visits.get(id), Optional.empty());
        Visit visit = progress.holdUnsigned(id);
        if (!courses.of(row).items().contains(item)) {
            return AnswerCheck.refused(Reason.UNKNOWN_ITEM);
        }
        AnswerCheck check = courses.questionnaireOf(row).checkFromPatient(item, answer, clinics.today());
        if (check instanceof AnswerCheck.Accepted) {
            store.accept(row);
            keepUp(row);
            news.answeredForPatient(visit, item, row.isHandedIn());
        }
        return check;
    }

    // The patient goes on where they stand, or has handed in.
    private void keepUp(QuestionnaireResponseRow row) {
        if (row.isHandedIn()) {
            row.amend();
        } else {
            Course course = courses.of(row);
            row.standAt(row.currentPage(), course.pagesDone(), course.pagesToCome());
        }
    }

    /** Asks the patient to tell the reception; part of the triage's own transaction. */
    @RolesAllowed({Role.TABLET_ROLE, Role.CLINICIAN_ROLE, Role.FRONT_DESK_ROLE})
    @Transactional(propagation = Propagation.MANDATORY)
    public void showEmergencyPage(VisitId visit) {
        responses.findByClinicIdAndVisitId(clinicId(), visit.value()).ifPresent(row -> row.askToTellReception(true));
        news.changed();
    }

    /** Staff have taken the call: the tablet says that somebody comes, and the patient may go on. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.FRONT_DESK_ROLE})
    public void releaseEmergencyPage(VisitId visit) {
        responses.lock(clinicId(), visit.value()).ifPresent(row -> row.askToTellReception(false));
        news.changed();
    }

    // A tablet reads only what it holds, for the triage that answers with it.
    private boolean mayRead(QuestionnaireResponseRow row) {
        Set<Role> roles = actor.get().roles();
        return roles.contains(Role.CLINICIAN)
                || roles.contains(Role.PROGRAM)
                || row.tablet().filter(actor.tablet()::equals).isPresent();
    }

    private UUID clinicId() {
        return actor.clinic().value();
    }
}
