package clinic.quiver.intake;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "consent")
class ConsentRow {

    @Id
    @SuppressWarnings("UnusedVariable") // the row's own key
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every key of patient data begins with it
    private UUID clinicId;

    @SuppressWarnings("UnusedVariable") // the key by which the repository finds the consent
    private UUID visitId;

    private String name;
    private String drawing;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String words;
    private Instant givenAt;
    private @Nullable UUID saidBy;

    @SuppressWarnings("NullAway.Init")
    protected ConsentRow() {}

    ConsentRow(ClinicId clinic, VisitId visit, Consent consent) {
        this.id = RandomIds.next();
        this.clinicId = clinic.value();
        this.visitId = visit.value();
        this.name = consent.signature().name();
        this.drawing = consent.signature().drawing();
        this.language = consent.language();
        this.words = consent.words();
        this.givenAt = consent.at();
        this.saidBy = consent.saidBy().map(StaffId::value).orElse(null);
    }

    Consent consent() {
        return new Consent(
                new PatientSignature(name, drawing),
                language,
                words,
                givenAt,
                Optional.ofNullable(saidBy).map(StaffId::new));
    }
}
