package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.TabletId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clinic's tablets: enrolled with a one-time code, revoked at once. */
@Service
@Transactional
public class TabletService {

    /** How long an enrolment code can be used. */
    public static final Duration ENROLMENT_LASTS = Duration.ofMinutes(10);

    private static final int CODE_CHARACTERS = 16;

    private final Tablets rows;
    private final TabletEnrolments enrolments;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TabletService(
            Tablets rows,
            TabletEnrolments enrolments,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.enrolments = enrolments;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    /** All tablets of the clinic, revoked ones too, by name. */
    @RolesAllowed(Role.ADMIN_ROLE)
    @Transactional(readOnly = true)
    public List<Tablet> all() {
        return rows.findByClinicIdOrderByName(actor.clinic().value()).stream()
                .map(TabletRow::toTablet)
                .toList();
    }

    /** A one-time code that makes the device on which it is typed a tablet of the clinic. */
    @RolesAllowed(Role.ADMIN_ROLE)
    public String openEnrolment(String name) {
        events.publishEvent(new AccessChanged("tablet-enrolment-opened", name));
        return newCode(actor.clinic(), name, ENROLMENT_LASTS, false);
    }

    /** A code for trying Quiver, good for many devices; for the demo profile only. */
    public String openDemoEnrolment(ClinicId clinic, String name) {
        return newCode(clinic, name, Duration.ofDays(1), true);
    }

    /** Shuts a tablet out, at once and for good. */
    @RolesAllowed(Role.ADMIN_ROLE)
    public void revoke(TabletId tablet) {
        TabletRow row = rows.findById(tablet.value())
                .filter(found -> found.clinicId().equals(actor.clinic().value()))
                .orElseThrow(() -> new AccessDeniedException("no such tablet"));
        row.revokeAt(clock.instant());
        events.publishEvent(new AccessChanged("tablet-revoked", row.toTablet().name()));
        rows.save(row);
    }

    /** Whether a code can enrol a device now. */
    @Transactional(readOnly = true)
    public boolean isOpen(String code) {
        return enrolment(code).isPresent();
    }

    /** Uses a code: the secret that the device keeps from now on; empty when the code is unknown, used or too old. */
    public Optional<String> enrol(String code) {
        Instant now = clock.instant();
        return enrolment(code).map(enrolment -> {
            enrolment.useAt(now);
            enrolments.save(enrolment);
            String token = Secrets.token();
            rows.save(new TabletRow(TabletId.random(), enrolment.clinic(), enrolment.name(), Secrets.hash(token), now));
            return token;
        });
    }

    /** The tablet that keeps this secret; empty when there is none or it was revoked. */
    @Transactional(readOnly = true)
    Optional<Actor.Device> holderOf(String token) {
        return rows.findByTokenHash(Secrets.hash(token))
                .filter(row -> !row.isRevoked())
                .map(TabletRow::toActor);
    }

    private Optional<TabletEnrolmentRow> enrolment(String code) {
        String typed = code.strip().replace("-", "").toUpperCase(Locale.ROOT);
        return enrolments.findById(Secrets.hash(typed)).filter(row -> row.isOpenAt(clock.instant()));
    }

    private String newCode(ClinicId clinic, String name, Duration lasts, boolean reusable) {
        String code = Secrets.code(CODE_CHARACTERS);
        enrolments.save(new TabletEnrolmentRow(
                Secrets.hash(code), clinic, name.strip(), clock.instant().plus(lasts), reusable));
        return code;
    }
}
