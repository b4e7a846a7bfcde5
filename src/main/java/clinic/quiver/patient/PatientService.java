package clinic.quiver.patient;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.Registered.Fault;
import clinic.quiver.shared.PatientId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds, registers and corrects the clinic's patients. */
@Service
@Transactional
public class PatientService {

    /** The most patients that one search shows; whoever finds more types more. */
    public static final int MOST_FOUND = 20;

    /** The most characters of a family or given name. */
    public static final int LONGEST_NAME = 120;

    /** The most characters of a record or phone number. */
    public static final int LONGEST_NUMBER = 40;

    private static final int OLDEST_YEARS = 120;

    private final Patients patients;
    private final PatientWords words;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    PatientService(
            Patients patients,
            PatientWords words,
            ClinicService clinics,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.patients = patients;
        this.words = words;
        this.clinics = clinics;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** The patients who are looked for, at most {@link #MOST_FOUND} of each reading of the text. */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE})
    public List<Patient> find(Search search) {
        return switch (search) {
            case Search.ByBirthDate(var days) ->
                days.stream().flatMap(day -> bornOn(day).stream()).toList();
            case Search.ByNameOrNumber(var text) -> find(text);
        };
    }

    /**
     * Patients of whom each word of the text begins a name or the record number, in whatever case and with or without
     * accents; nobody for a text without any letter or digit.
     */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE})
    public List<Patient> find(String text) {
        List<String> wanted = words.of(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        audit.done(AuditAction.PATIENTS_SEARCHED, "by name or number");
        return inOrder(words.called(actor.clinic(), wanted, MOST_FOUND));
    }

    /** Those of these patients, whose list was opened elsewhere, who are looked for. */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE})
    @Transactional(readOnly = true)
    public Set<PatientId> among(Collection<PatientId> ids, Search search) {
        List<UUID> values = ids.stream().map(PatientId::value).toList();
        List<UUID> found = switch (search) {
            case Search.ByBirthDate(var days) -> patients.bornAmong(clinicId(), days, values);
            case Search.ByNameOrNumber(var text) -> {
                List<String> wanted = words.of(text);
                yield wanted.isEmpty() ? List.of() : words.calledAmong(actor.clinic(), wanted, values);
            }
        };
        return found.stream().map(PatientId::new).collect(Collectors.toSet());
    }

    private List<Patient> bornOn(LocalDate birthDate) {
        audit.done(AuditAction.PATIENTS_SEARCHED, "by birth date");
        return toPatients(patients.searchByBirthDate(clinicId(), birthDate, MOST_FOUND));
    }

    /**
     * Patients who may be the one about to be registered: born the same day with a family or given name that sounds
     * the same at its beginning.
     */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public List<Patient> likelyDuplicates(Registration details) {
        return bornOn(details.birthDate()).stream()
                .filter(found -> isAlike(found.details().familyName(), details.familyName())
                        || isAlike(found.details().givenName(), details.givenName()))
                .toList();
    }

    /** One patient; the audit trail keeps who looked. */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE})
    public Patient open(PatientId id) {
        Patient patient = row(id).toPatient();
        audit.done(AuditAction.PATIENT_OPENED, id, "");
        return patient;
    }

    /**
     * The patients of a list that was opened elsewhere, which leaves the audit row. Not for reading one record.
     *
     * @param ids in any order; unknown ones are left out
     */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true)
    public List<Patient> ofList(List<PatientId> ids) {
        return toPatients(patients.findByClinicIdAndIdIn(
                clinicId(), ids.stream().map(PatientId::value).toList()));
    }

    /** The patient for whom a tablet or the triage works now; the caller's own act leaves the audit row. */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE, Role.TABLET_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true)
    public Patient ofVisit(Visit visit) {
        return row(visit.patient()).toPatient();
    }

    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public Registered register(Registration details) {
        Set<Fault> faults = faultsOf(details);
        if (patients.findByClinicIdAndRecordNumber(clinicId(), details.recordNumber())
                .isPresent()) {
            faults.add(Fault.RECORD_NUMBER_TAKEN);
        }
        if (!faults.isEmpty()) {
            return new Registered.Refused(faults);
        }
        Patient patient = patients.save(new PatientRow(PatientId.random(), actor.clinic(), details, clock.instant()))
                .toPatient();
        audit.done(AuditAction.PATIENT_REGISTERED, patient.id(), "");
        return new Registered.Done(patient);
    }

    /**
     * Corrects a patient's details.
     *
     * @param version of the details that the person at the desk saw
     */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public Registered correct(PatientId id, Registration details, int version) {
        PatientRow row = row(id);
        if (row.toPatient().version() != version) {
            return new Registered.ChangedMeanwhile(row.toPatient());
        }
        Set<Fault> faults = faultsOf(details);
        patients.findByClinicIdAndRecordNumber(clinicId(), details.recordNumber())
                .filter(other -> !other.toPatient().id().equals(id))
                .ifPresent(other -> faults.add(Fault.RECORD_NUMBER_TAKEN));
        if (!faults.isEmpty()) {
            return new Registered.Refused(faults);
        }
        row.correct(details);
        audit.done(AuditAction.PATIENT_CORRECTED, id, "");
        changes.tell(actor.clinic());
        return new Registered.Done(patients.save(row).toPatient());
    }

    private Set<Fault> faultsOf(Registration details) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        LocalDate today = clinics.today();
        addIf(faults, details.recordNumber().isEmpty(), Fault.RECORD_NUMBER_MISSING);
        addIf(faults, details.familyName().isEmpty(), Fault.FAMILY_NAME_MISSING);
        addIf(faults, details.givenName().isEmpty(), Fault.GIVEN_NAME_MISSING);
        addIf(faults, details.birthDate().isAfter(today), Fault.BIRTH_DATE_IN_FUTURE);
        addIf(faults, details.birthDate().isBefore(today.minusYears(OLDEST_YEARS)), Fault.BIRTH_DATE_TOO_LONG_AGO);
        addIf(faults, isTooLong(details), Fault.TOO_LONG);
        addIf(faults, !isReadable(details), Fault.UNREADABLE_CHARACTERS);
        return faults;
    }

    private static void addIf(Set<Fault> faults, boolean wrong, Fault fault) {
        if (wrong) {
            faults.add(fault);
        }
    }

    private static boolean isTooLong(Registration details) {
        return details.recordNumber().length() > LONGEST_NUMBER
                || details.phone().length() > LONGEST_NUMBER
                || details.familyName().length() > LONGEST_NAME
                || details.givenName().length() > LONGEST_NAME;
    }

    // The database cannot hold NUL, and half a surrogate pair is no character.
    private static boolean isReadable(Registration details) {
        String all = details.recordNumber() + details.familyName() + details.givenName() + details.phone();
        return all.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private static boolean isAlike(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int compared = Math.min(3, Math.min(a.length(), b.length()));
        return compared > 0 && a.regionMatches(0, b, 0, compared);
    }

    private PatientRow row(PatientId id) {
        return patients.findByClinicIdAndId(clinicId(), id.value())
                .orElseThrow(() -> new AccessDeniedException("no such patient"));
    }

    private List<Patient> inOrder(List<UUID> ids) {
        return toPatients(patients.findByClinicIdAndIdIn(clinicId(), ids)).stream()
                .sorted(Comparator.comparingInt(
                        patient -> ids.indexOf(patient.id().value())))
                .toList();
    }

    private static List<Patient> toPatients(List<PatientRow> rows) {
        return rows.stream().map(PatientRow::toPatient).toList();
    }

    private UUID clinicId() {
        return actor.clinic().value();
    }
}
