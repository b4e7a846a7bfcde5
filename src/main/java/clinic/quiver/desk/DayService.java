package clinic.quiver.desk;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.handout.HandoutPrinted;
import clinic.quiver.handout.HandoutReleased;
import clinic.quiver.handout.HandoutService;
import clinic.quiver.handout.ReleasedHandout;
import clinic.quiver.intake.CheckInService;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.intake.Progress;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Search;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the front desk sees of a day and of a patient. */
@Service
@Transactional
public class DayService {

    private final VisitService visits;
    private final PatientService patients;
    private final IntakeService intakes;
    private final CheckInService checkIns;
    private final HandoutService handouts;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final Changes changes;

    DayService(
            VisitService visits,
            PatientService patients,
            IntakeService intakes,
            CheckInService checkIns,
            HandoutService handouts,
            ClinicService clinics,
            CurrentActor actor,
            Changes changes) {
        this.visits = visits;
        this.patients = patients;
        this.intakes = intakes;
        this.checkIns = checkIns;
        this.handouts = handouts;
        this.clinics = clinics;
        this.actor = actor;
        this.changes = changes;
    }

    /** The visits of a day; leaves an audit row. */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public List<DayRow> open(LocalDate day) {
        return rows(visits.openDay(day));
    }

    /** The same list again, after a change was told of. */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    @Transactional(readOnly = true)
    public List<DayRow> refresh(LocalDate day) {
        return rows(visits.refreshDay(day));
    }

    /** The visits of a list whose patients a text finds, as a search of all patients would; a blank text finds all. */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    @Transactional(readOnly = true)
    public Set<VisitId> found(List<DayRow> list, String text) {
        List<PatientId> shown = list.stream().map(row -> row.patient().id()).toList();
        Set<PatientId> called = text.isBlank() ? Set.copyOf(shown) : patients.among(shown, Search.of(text));
        return list.stream()
                .filter(row -> called.contains(row.patient().id()))
                .map(row -> row.visit().id())
                .collect(Collectors.toSet());
    }

    /** Patients by the beginning of a name, by record number or by birth date, whichever the text looks like. */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public List<Patient> find(String text) {
        return patients.find(Search.of(text));
    }

    /** The patient's visits of today and all that are still to come, the soonest first. */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    @Transactional(readOnly = true)
    public List<DayRow> visitsFromTodayOf(PatientId patient) {
        LocalDate today = clinics.today();
        return rows(visits.ofPatient(patient).stream()
                .filter(visit -> visit.day().equals(today)
                        || (visit.day().isAfter(today) && visit.status().isOpen()))
                .toList()
                .reversed());
    }

    /** The slip of a planned visit, with a new code; an older slip's code opens nothing any more. */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public AppointmentSlip slip(VisitId id) {
        Visit visit = visits.get(id);
        return new AppointmentSlip(
                clinics.current().settings(),
                patients.ofVisit(visit),
                visit,
                checkIns.appointmentCode(id).code());
    }

    /** The handouts of a list that nobody printed yet; of several for one visit the newest counts. */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    @Transactional(readOnly = true)
    public List<ReleasedHandout> notPrinted(List<DayRow> list) {
        return handouts.notPrinted(
                list.stream().flatMap(row -> row.handouts().stream().limit(1)).toList());
    }

    // What was released can be printed here from now on.
    @EventListener
    void on(HandoutReleased released) {
        changes.tell(actor.clinic());
    }

    @EventListener
    void on(HandoutPrinted printed) {
        changes.tell(actor.clinic());
    }

    private List<DayRow> rows(List<Visit> ofDay) {
        Map<PatientId, Patient> known = patients
                .ofList(ofDay.stream().map(Visit::patient).toList())
                .stream()
                .collect(Collectors.toMap(Patient::id, Function.identity()));
        List<VisitId> ids = ofDay.stream().map(Visit::id).toList();
        Map<VisitId, Progress> progress = intakes.progressOf(ids);
        Map<VisitId, List<ReleasedHandout>> released = handouts.ofVisits(ids);
        ZoneId zone = clinics.current().settings().timeZone();
        return ofDay.stream()
                .map(visit -> new DayRow(
                        visit,
                        Objects.requireNonNull(known.get(visit.patient())),
                        visit.waitingSince()
                                .map(at -> LocalTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES)),
                        Optional.ofNullable(progress.get(visit.id())),
                        released.getOrDefault(visit.id(), List.of())))
                .toList();
    }
}
