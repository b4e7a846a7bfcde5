package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clinic of whoever is signed in. */
@Service
@Transactional
public class ClinicService {

    private final Clinics rows;
    private final CurrentActor actor;
    private final ContentVersion content;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ClinicService(
            Clinics rows, CurrentActor actor, ContentVersion content, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.actor = actor;
        this.content = content;
        this.clock = clock;
        this.events = events;
    }

    /** The clinic of whoever is signed in; any role may read its settings. */
    @PermitAll
    @Transactional(readOnly = true)
    public Clinic current() {
        return row(actor.clinic()).toClinic();
    }

    /** The day that it is at the clinic now. */
    @PermitAll
    @Transactional(readOnly = true)
    public LocalDate today() {
        return current().dayAt(clock.instant());
    }

    /**
     * Changes the settings.
     *
     * @param version of the settings that the administrator saw
     * @throws ObjectOptimisticLockingFailureException when somebody else changed them meanwhile
     */
    @RolesAllowed(Role.ADMIN_ROLE)
    public Clinic change(ClinicSettings settings, int version) {
        ClinicRow row = row(actor.clinic());
        if (row.toClinic().version() != version) {
            throw new ObjectOptimisticLockingFailureException(ClinicRow.class, actor.clinic());
        }
        row.apply(settings);
        events.publishEvent(new AccessChanged("clinic-settings-changed", ""));
        return rows.save(row).toClinic();
    }

    /**
     * Records that a named person answers for the clinical content.
     *
     * @param by name and office, not blank
     * @param contentHash the content that they signed
     */
    @RolesAllowed(Role.ADMIN_ROLE)
    public Clinic signOffContent(String by, String contentHash) {
        if (by.isBlank()) {
            throw new IllegalArgumentException("a sign-off needs a name");
        }
        ClinicRow row = row(actor.clinic());
        row.signOffContent(new ContentSignOff(by.strip(), clock.instant(), contentHash));
        events.publishEvent(new AccessChanged("clinical-content-signed-off", contentHash));
        return rows.save(row).toClinic();
    }

    /** The clinical content that Quiver works with now. */
    @PermitAll
    public ContentVersion contentVersion() {
        return content;
    }

    /** Whether somebody answers for exactly the clinical content that Quiver works with now. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean isContentSignedOff() {
        return current()
                .signOff()
                .filter(signOff -> signOff.contentHash().equals(content.hash()))
                .isPresent();
    }

    /** Whether the clinical texts of a language are a translation that nobody at the clinic has signed. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean isUnreviewed(Language language) {
        return language.isTranslated() && !isContentSignedOff();
    }

    private ClinicRow row(ClinicId clinic) {
        return rows.findById(clinic.value()).orElseThrow();
    }
}
