package clinic.quiver.desk.ui;

import clinic.quiver.desk.DayService;
import clinic.quiver.handout.HandoutService;
import clinic.quiver.handout.ReleasedHandout;
import clinic.quiver.handout.ui.BatchLink;
import clinic.quiver.handout.ui.HandoutLink;
import clinic.quiver.intake.CheckInService;
import clinic.quiver.intake.CheckInService.IssuedCode;
import clinic.quiver.intake.PaperBeingTypedException;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitNotInStateException;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitService.Planned;
import clinic.quiver.shared.VisitId;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the desk can do with a visit; says when the visit has moved on meanwhile. */
@Component
class VisitActs {

    private final VisitService visits;
    private final CheckInService checkIns;
    private final DayService days;
    private final HandoutService handouts;
    private final Clock clock;

    VisitActs(VisitService visits, CheckInService checkIns, DayService days, HandoutService handouts, Clock clock) {
        this.visits = visits;
        this.checkIns = checkIns;
        this.days = days;
        this.handouts = handouts;
        this.clock = clock;
    }

    void checkIn(Visit visit, Patient patient, DeskView desk) {
        withCode(checkIns::checkIn, visit, patient, desk);
    }

    void issueAgain(Visit visit, Patient patient, DeskView desk) {
        withCode(checkIns::issueAgain, visit, patient, desk);
    }

    /** Somebody without an appointment stands at the desk: a visit and its code at once. */
    void walkIn(Patient patient, DeskView desk) {
        switch (visits.addWalkIn(patient.id())) {
            case Planned.Done done -> checkIn(done.visit(), patient, desk);
            case Planned.AlreadyThatDay there -> {
                Notice.show(text("desk.walk-in.already"));
                desk.show(there.visit());
            }
            case Planned.InThePast _ -> throw new IllegalStateException("today is not in the past");
        }
    }

    void undoCheckIn(Visit visit, Patient patient, DeskView desk) {
        attempt(desk, () -> {
            switch (checkIns.undo(visit.id())) {
                case EXPECTED_AGAIN -> Notice.show(text("desk.undo-check-in.done"));
                case REMOVED ->
                    Notice.showWithUndo(
                            text("desk.undo-check-in.removed", patient.fullName()),
                            text("shared.undo"),
                            () -> walkIn(patient, desk));
                case NOTHING -> Notice.show(text("desk.undo-check-in.answered"));
            }
        });
    }

    void noShow(Visit visit, Patient patient, DeskView desk) {
        attempt(desk, () -> {
            visits.markNoShow(visit.id());
            Notice.showWithUndo(
                    text("desk.no-show.done", patient.fullName()), text("shared.undo"), () -> expectAgain(visit, desk));
        });
    }

    void expectAgain(Visit visit, DeskView desk) {
        attempt(desk, () -> say(visits.expectAgain(visit.id()), desk));
    }

    void left(Visit visit, Patient patient, DeskView desk) {
        attempt(desk, () -> {
            visits.markLeft(visit.id());
            Notice.showWithUndo(
                    text("desk.left.done", patient.fullName()), text("shared.undo"), () -> comeBack(visit, desk));
        });
    }

    void comeBack(Visit visit, DeskView desk) {
        attempt(desk, () -> say(checkIns.comeBack(visit.id()), desk));
    }

    void slip(Visit visit, DeskView desk) {
        attempt(desk, () -> desk.show(days.slip(visit.id())));
    }

    /** Opens a released sheet, to be printed. */
    Anchor printLink(ReleasedHandout handout, String text) {
        HandoutLink link = new HandoutLink(handouts, handout, text);
        link.addClassName("act-link");
        return link;
    }

    /** Opens several released sheets, to be printed in one go. */
    Anchor printAllLink(List<ReleasedHandout> list) {
        BatchLink link = new BatchLink(handouts, list, text("desk.handout.print-all", list.size()));
        link.addClassName("act-link");
        return link;
    }

    private static void say(Planned reopened, DeskView desk) {
        switch (reopened) {
            case Planned.Done done ->
                Notice.show(text(
                        "desk.reopened",
                        text("desk.status." + done.visit().status().name())));
            case Planned.AlreadyThatDay there -> {
                Notice.show(text("desk.walk-in.already"));
                desk.show(there.visit());
            }
            case Planned.InThePast _ -> Notice.show(text("desk.reopened.day-over"));
        }
    }

    private void withCode(Function<VisitId, IssuedCode> issue, Visit visit, Patient patient, DeskView desk) {
        attempt(desk, () -> {
            IssuedCode issued = issue.apply(visit.id());
            Duration left = Duration.between(clock.instant(), issued.expiresAt());
            desk.show(new CodeDialog(
                    visit.id(), patient.fullName(), issued, left, () -> undoCheckIn(visit, patient, desk)));
        });
    }

    private static void attempt(DeskView desk, Runnable act) {
        try {
            act.run();
        } catch (VisitNotInStateException moved) {
            Notice.show(
                    text("desk.moved-on", text("desk.status." + moved.status().name())));
        } catch (PaperBeingTypedException _) {
            Notice.show(text("desk.paper-being-typed"));
        }
        desk.refresh();
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
