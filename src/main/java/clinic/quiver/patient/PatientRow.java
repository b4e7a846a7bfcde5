package clinic.quiver.patient;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.PatientId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "patient")
class PatientRow {

    @Id
    private UUID id;

    private UUID clinicId;
    private String recordNumber;
    private String familyName;
    private String givenName;
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private SexAtBirth sexAtBirth;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String phone;

    @SuppressWarnings("UnusedVariable") // read by whoever asks the database since when a patient is known
    private Instant registeredAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected PatientRow() {}

    @SuppressWarnings("NullAway.Init")
    PatientRow(PatientId id, ClinicId clinic, Registration details, Instant now) {
        this.id = id.value();
        this.clinicId = clinic.value();
        this.registeredAt = now;
        correct(details);
    }

    final void correct(Registration details) {
        recordNumber = details.recordNumber();
        familyName = details.familyName();
        givenName = details.givenName();
        birthDate = details.birthDate();
        sexAtBirth = details.sexAtBirth();
        language = details.language();
        phone = details.phone();
    }

    UUID clinicId() {
        return clinicId;
    }

    Patient toPatient() {
        Registration details =
                new Registration(recordNumber, familyName, givenName, birthDate, sexAtBirth, language, phone);
        return new Patient(new PatientId(id), details, version == null ? 0 : version);
    }
}
