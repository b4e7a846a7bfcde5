package clinic.quiver.intake;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.patient.VisitService;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the tablet that is acting holds: the claim by which a patient works on their visit without naming it. */
@Component
class TabletHold {

    private final QuestionnaireResponses responses;
    private final VisitService visits;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final Clock clock;

    TabletHold(
            QuestionnaireResponses responses,
            VisitService visits,
            ClinicService clinics,
            CurrentActor actor,
            Clock clock) {
        this.responses = responses;
        this.visits = visits;
        this.clinics = clinics;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The response that the tablet holds, to look at; empty when it holds none. One of an earlier day counts only as
     * long as its patient is still at it.
     */
    Optional<QuestionnaireResponseRow> seen() {
        return stillHeld(responses.findByClinicIdAndTabletId(clinicId(), tabletId()));
    }

    /** The same, kept from everybody else until the transaction ends. */
    Optional<QuestionnaireResponseRow> locked() {
        return stillHeld(responses.lockHeldBy(clinicId(), tabletId()));
    }

    /** Takes a response, in place of any other and from any other tablet. */
    void take(QuestionnaireResponseRow row) {
        letGo();
        renew(row);
    }

    /** The patient of the response is there now. */
    void renew(QuestionnaireResponseRow row) {
        row.claim(actor.tablet(), clock.instant());
    }

    void letGo() {
        responses.lockHeldBy(clinicId(), tabletId()).forEach(QuestionnaireResponseRow::letGo);
    }

    private Optional<QuestionnaireResponseRow> stillHeld(Collection<QuestionnaireResponseRow> held) {
        return held.stream()
                .filter(row -> isAtIt(row) || visits.get(row.visit()).day().equals(clinics.today()))
                .findFirst();
    }

    // Midnight sends nobody away from the tablet, least of all from the call to the reception.
    private boolean isAtIt(QuestionnaireResponseRow row) {
        return row.asksToTellReception() || row.isFreshAt(clock.instant());
    }

    private UUID clinicId() {
        return actor.clinic().value();
    }

    private UUID tabletId() {
        return actor.tablet().value();
    }
}
