package clinic.quiver.intake;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.patient.VisitService;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a patient, or whoever answers for them, agrees to before the first question. */
@Service
@Transactional
public class ConsentService {

    private final Consents consents;
    private final TabletHold hold;
    private final TabletScreens screens;
    private final VisitService visits;
    private final IntakeNews news;
    private final CurrentActor actor;
    private final Clock clock;

    ConsentService(
            Consents consents,
            TabletHold hold,
            TabletScreens screens,
            VisitService visits,
            IntakeNews news,
            CurrentActor actor,
            Clock clock) {
        this.consents = consents;
        this.hold = hold;
        this.screens = screens;
        this.visits = visits;
        this.news = news;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Whoever holds the tablet agrees; a second time changes nothing.
     *
     * @param words what the page said, word for word
     * @return what the tablet shows next
     * @throws IllegalArgumentException when the signature cannot be kept
     */
    @RolesAllowed(Role.TABLET_ROLE)
    public Screen give(PatientSignature signature, String words) {
        if (signature.fit() != PatientSignature.Fit.FITS) {
            throw new IllegalArgumentException("this signature cannot be kept");
        }
        hold.locked().filter(row -> !row.isConsented() && !row.isCovered()).ifPresent(row -> {
            Consent consent = new Consent(signature, row.language(), words, clock.instant(), Optional.empty());
            consents.save(new ConsentRow(actor.clinic(), row.visit(), consent));
            row.consent();
            row.seenAt(clock.instant());
            news.consented(visits.get(row.visit()));
        });
        return screens.now();
    }

    /**
     * Whoever holds the tablet would rather not be asked: the tablet lets go, and staff see it until the patient is asked
     * again and agrees. Who agreed before stops instead.
     *
     * @return {@link Screen.Free} when the tablet is ready for the next patient
     */
    @RolesAllowed(Role.TABLET_ROLE)
    public Screen refuse() {
        hold.locked().filter(row -> !row.isConsented() && !row.isCovered()).ifPresent(row -> {
            row.refuse(clock.instant());
            news.refused(visits.get(row.visit()));
        });
        return screens.now();
    }

    /** What was agreed to at a visit; empty before. The caller leaves the audit row. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public Optional<Consent> ofVisit(VisitId visit) {
        return consents.findByClinicIdAndVisitId(actor.clinic().value(), visit.value())
                .map(ConsentRow::consent);
    }
}
