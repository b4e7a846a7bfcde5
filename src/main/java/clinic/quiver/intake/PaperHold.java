package clinic.quiver.intake;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.shared.VisitId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has the form on paper of a visit: one typist or one tablet at a time, so that nobody types over another. */
@Component
class PaperHold {

    private final PaperForms forms;
    private final QuestionnaireResponses responses;
    private final Courses courses;
    private final PatientService patients;
    private final CurrentActor actor;
    private final Clock clock;

    PaperHold(
            PaperForms forms,
            QuestionnaireResponses responses,
            Courses courses,
            PatientService patients,
            CurrentActor actor,
            Clock clock) {
        this.forms = forms;
        this.responses = responses;
        this.courses = courses;
        this.patients = patients;
        this.actor = actor;
        this.clock = clock;
    }

    Optional<PaperFormRow> of(VisitId visit) {
        return forms.findByClinicIdAndVisitId(actor.clinic().value(), visit.value());
    }

    PaperFormRow begin(VisitId visit, PaperBeginning head) {
        return forms.save(new PaperFormRow(actor.clinic(), visit, head.filledInAt(), actor.staff(), clock.instant()));
    }

    boolean isBeingTyped(VisitId visit) {
        return of(visit).filter(form -> form.isBeingTypedAt(clock.instant())).isPresent();
    }

    /** A tablet takes up the visit. */
    void letGo(VisitId visit) {
        of(visit).ifPresent(PaperFormRow::letGo);
    }

    /** How the form of a visit stands for the member of staff who is acting. */
    PaperState stateOf(Visit visit) {
        Optional<QuestionnaireResponseRow> row = responses.findByClinicIdAndVisitId(
                actor.clinic().value(), visit.id().value());
        if (row.filter(QuestionnaireResponseRow::isHandedIn).isPresent()) {
            return new PaperState.HandedIn();
        }
        if (!visit.status().isWaiting()) {
            return new PaperState.NotWaiting(visit.status());
        }
        Optional<PaperFormRow> form = of(visit.id());
        if (row.isPresent() && form.filter(held -> held.isHeldBy(actor.staff())).isPresent()) {
            return new PaperState.Typing(sheet(row.get(), form.get()));
        }
        if (row.filter(this::isAtTablet).isPresent()) {
            return new PaperState.AtTablet();
        }
        return form.map(this::notMine).orElseGet(() -> blank(visit, row));
    }

    private PaperState notMine(PaperFormRow form) {
        return form.isBeingTypedAt(clock.instant())
                ? new PaperState.TypedByAnother(form.form())
                : new PaperState.Free(form.form());
    }

    private PaperState blank(Visit visit, Optional<QuestionnaireResponseRow> row) {
        return new PaperState.Blank(
                row.filter(QuestionnaireResponseRow::isConsented).isPresent(),
                row.map(QuestionnaireResponseRow::language)
                        .orElseGet(() -> patients.ofVisit(visit).details().language()));
    }

    private boolean isAtTablet(QuestionnaireResponseRow row) {
        return row.tablet().isPresent() && row.isFreshAt(clock.instant());
    }

    /** The form as far as it is typed in. */
    PaperSheet sheet(QuestionnaireResponseRow row, PaperFormRow form) {
        Course course = courses.of(row);
        List<Page> printed = courses.questionnaireOf(row).pages();
        List<PaperSheet.Part> parts = new ArrayList<>();
        for (Page page : course.pages()) {
            List<LinkId> items = course.itemsOn(page);
            parts.add(new PaperSheet.Part(printed.indexOf(page) + 1, page, items, course.answersTo(items)));
        }
        return new PaperSheet(form.form(), List.copyOf(parts), row.asksToTellReception());
    }
}
