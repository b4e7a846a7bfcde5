package clinic.quiver.intake;

import clinic.quiver.access.Clinic;
import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.patient.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The head of a form on paper: its true time and the name under it. */
@Component
class PaperHead {

    /** Answers that are older than this say little of today. */
    static final Period OLDEST = Period.ofDays(30);

    private final Consents consents;
    private final CheckInCodes codes;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final IntakeNews news;
    private final Clock clock;

    PaperHead(
            Consents consents,
            CheckInCodes codes,
            ClinicService clinics,
            CurrentActor actor,
            IntakeNews news,
            Clock clock) {
        this.consents = consents;
        this.codes = codes;
        this.clinics = clinics;
        this.actor = actor;
        this.news = news;
        this.clock = clock;
    }

    Set<PaperBeginning.Fault> faultsOf(PaperBeginning head, Visit visit, boolean consented) {
        Set<PaperBeginning.Fault> faults = EnumSet.noneOf(PaperBeginning.Fault.class);
        Clinic clinic = clinics.current();
        LocalDate day = clinic.dayAt(head.filledInAt());
        if (head.filledInAt().isAfter(clock.instant())) {
            faults.add(PaperBeginning.Fault.IN_THE_FUTURE);
        } else if (day.isBefore(visit.day().minus(OLDEST))) {
            faults.add(PaperBeginning.Fault.TOO_LONG_AGO);
        } else if (day.isBefore(visit.day()) && !head.atHome()) {
            faults.add(PaperBeginning.Fault.BEFORE_THE_VISIT);
        }
        if (!consented) {
            switch (signatureOf(head).fit()) {
                case MISSING -> faults.add(PaperBeginning.Fault.NOT_SIGNED);
                case UNUSABLE -> faults.add(PaperBeginning.Fault.UNUSABLE_NAME);
                case FITS -> {}
            }
        }
        return faults;
    }

    /** Keeps who signed, unless somebody did on a tablet before. */
    void take(QuestionnaireResponseRow row, Visit visit, PaperBeginning head) {
        row.speak(head.language());
        if (!row.isConsented()) {
            Consent consent = new Consent(
                    signatureOf(head),
                    head.language(),
                    head.consentWords(),
                    head.filledInAt(),
                    Optional.of(actor.staff()));
            consents.save(new ConsentRow(actor.clinic(), visit.id(), consent));
            row.consent();
            news.consentedOnPaper(visit);
        }
        shutTablets(row);
    }

    /** No tablet has the visit any more, and none can take it up without a new code. */
    void shutTablets(QuestionnaireResponseRow row) {
        row.takeUpPaper();
        codes.revokeAll(actor.clinic().value(), row.visit().value(), clock.instant());
    }

    private static PatientSignature signatureOf(PaperBeginning head) {
        return new PatientSignature(head.signedBy().strip(), "");
    }
}
