package clinic.quiver.intake;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Secrets;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the visit that a code opens, unless too many were tried. */
@Component
class CheckInGate {

    private final CheckInCodes codes;
    private final CodeHash hash;
    private final VisitService visits;
    private final VisitProgressService progress;
    private final PatientService patients;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final CheckInTries tries;
    private final Clock clock;

    CheckInGate(
            CheckInCodes codes,
            CodeHash hash,
            VisitService visits,
            VisitProgressService progress,
            PatientService patients,
            ClinicService clinics,
            CurrentActor actor,
            AuditTrail audit,
            CheckInTries tries,
            Clock clock) {
        this.codes = codes;
        this.hash = hash;
        this.visits = visits;
        this.progress = progress;
        this.patients = patients;
        this.clinics = clinics;
        this.actor = actor;
        this.audit = audit;
        this.tries = tries;
        this.clock = clock;
    }

    /** The visit that this code opens for the patient born on this day; whatever fails looks the same. */
    Optional<Visit> open(String typed, LocalDate birthDate) {
        if (isShut()) {
            return Optional.empty();
        }
        List<CheckInCodeRow> found =
                codes.lockLive(actor.clinic().value(), hash.of(actor.clinic(), Secrets.codeAsMade(typed)));
        Optional<Visit> opened = found.stream()
                .filter(code -> code.opensAt(clock.instant()))
                .flatMap(code -> visitOf(code, birthDate).stream())
                .findFirst();
        if (opened.isEmpty()) {
            found.forEach(CheckInCodeRow::fail);
        }
        tries.count(opened.isPresent());
        return opened;
    }

    /** Whether the patient of a visit was born on this day; counted like a code. */
    boolean confirms(Visit visit, LocalDate birthDate) {
        if (isShut()) {
            return false;
        }
        boolean right = isBornOn(visit, birthDate);
        tries.count(right);
        return right;
    }

    private boolean isShut() {
        boolean shut = tries.areTooMany();
        if (shut) {
            audit.done(AuditAction.TABLET_CODE_REFUSED, "too many tries");
        }
        return shut;
    }

    private Optional<Visit> visitOf(CheckInCodeRow code, LocalDate birthDate) {
        Visit visit = visits.get(code.visit());
        boolean open = visit.status() == VisitStatus.CHECKED_IN
                || visit.status() == VisitStatus.ANSWERING
                || (visit.status() == VisitStatus.PLANNED && code.isOnSlip());
        if (!open || !visit.day().equals(clinics.today()) || !isBornOn(visit, birthDate)) {
            return Optional.empty();
        }
        code.useAt(clock.instant());
        return Optional.of(visit.status() == VisitStatus.PLANNED ? progress.checkIn(visit.id()) : visit);
    }

    private boolean isBornOn(Visit visit, LocalDate birthDate) {
        return patients.ofVisit(visit).details().birthDate().equals(birthDate);
    }
}
