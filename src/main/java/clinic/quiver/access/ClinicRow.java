package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "clinic")
class ClinicRow {

    @Id
    private UUID id;

    private String name;
    private String timeZone;
    private String phone;
    private String emergencyNumber;
    private String crisisLine;
    private String poisonLine;

    @Enumerated(EnumType.STRING)
    private Language defaultLanguage;

    @Enumerated(EnumType.STRING)
    private PaperSize paperSize;

    private boolean moodQuestions;
    private @Nullable String contentSignedBy;
    private @Nullable Instant contentSignedAt;
    private @Nullable String contentSignedHash;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ClinicRow() {}

    @SuppressWarnings("NullAway.Init")
    ClinicRow(ClinicId id, ClinicSettings settings) {
        this.id = id.value();
        apply(settings);
    }

    final void apply(ClinicSettings settings) {
        name = settings.name();
        timeZone = settings.timeZone().getId();
        phone = settings.phone();
        emergencyNumber = settings.emergencyNumber();
        crisisLine = settings.crisisLine();
        poisonLine = settings.poisonLine();
        defaultLanguage = settings.defaultLanguage();
        paperSize = settings.paperSize();
        moodQuestions = settings.moodQuestions();
    }

    void signOffContent(ContentSignOff signOff) {
        contentSignedBy = signOff.by();
        contentSignedAt = signOff.at();
        contentSignedHash = signOff.contentHash();
    }

    Clinic toClinic() {
        return new Clinic(
                new ClinicId(id),
                new ClinicSettings(
                        name,
                        ZoneId.of(timeZone),
                        phone,
                        emergencyNumber,
                        crisisLine,
                        poisonLine,
                        defaultLanguage,
                        paperSize,
                        moodQuestions),
                signOff(),
                version == null ? 0 : version);
    }

    private Optional<ContentSignOff> signOff() {
        if (contentSignedBy == null || contentSignedAt == null || contentSignedHash == null) {
            return Optional.empty();
        }
        return Optional.of(new ContentSignOff(contentSignedBy, contentSignedAt, contentSignedHash));
    }
}
