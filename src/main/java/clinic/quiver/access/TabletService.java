package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.TabletId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    private static final Duration SEEN_TO_WITHIN = Duration.ofMinutes(1);
    private static final int CODE_CHARACTERS = 16;

    private final Tablets rows;
    private final TabletEnrolments enrolments;
    private final CurrentActor actor;
    private final Newcomers newcomers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TabletService(
            Tablets rows,
            TabletEnrolments enrolments,
            CurrentActor actor,
            Newcomers newcomers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.enrolments = enrolments;
        this.actor = actor;
        this.newcomers = newcomers;
        this.clock = clock;
        this.events = events;
    }

    /** All tablets of the clinic, by name; the revoked ones at the end. */
    @RolesAllowed(Role.ADMIN_ROLE)
    @Transactional(readOnly = true)
    public List<Tablet> all() {
        return rows.ofClinic(actor.clinic().value()).stream()
                .map(TabletRow::toTablet)
                .toList();
    }

    /** What came of asking for an enrolment code. */
    public sealed interface Opened {
        /** Shown once, kept only as a hash. */
        record Code(String code) implements Opened {}

        /** Another tablet in use has this name. */
        record NameTaken() implements Opened {}
    }

    /**
     * A one-time code that makes the device on which it is typed a tablet of the clinic. An earlier code for a tablet of
     * the same name opens nothing any more.
     *
     * @param name not blank, at most 60 characters
     */
    @RolesAllowed(Role.ADMIN_ROLE)
    public Opened openEnrolment(String name) {
        String tidied = name.strip();
        UUID clinic = actor.clinic().value();
        if (rows.existsByClinicIdAndNameIgnoreCaseAndRevokedAtIsNull(clinic, tidied)) {
            return new Opened.NameTaken();
        }
        Instant now = clock.instant();
        enrolments
                .findByClinicIdAndNameIgnoreCaseAndUsedAtIsNull(clinic, tidied)
                .forEach(earlier -> earlier.useAt(now));
        events.publishEvent(new AccessChanged("tablet-enrolment-opened", tidied));
        return new Opened.Code(newCode(actor.clinic(), tidied, ENROLMENT_LASTS, false));
    }

    /** A code for trying Quiver, good for many devices, which are numbered; for the demo profile only. */
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
        events.publishEvent(new TabletShutOut(actor.clinic(), tablet));
        rows.save(row);
    }

    /** Uses a code: the secret that the device keeps from now on; empty when the code is unknown, used or too old. */
    public Optional<String> enrol(String code) {
        return enrolment(code).map(enrolment -> {
            Instant now = clock.instant();
            enrolment.useAt(now);
            enrolments.save(enrolment);
            String token = Secrets.token();
            TabletRow row = rows.save(
                    new TabletRow(TabletId.random(), enrolment.clinic(), nameFor(enrolment), Secrets.hash(token), now));
            newcomers.publish(
                    row.toActor(),
                    new AccessChanged("tablet-enrolled", row.toTablet().name()));
            return token;
        });
    }

    // Another tablet may have got the name since the code was made; a demo's code makes many.
    private String nameFor(TabletEnrolmentRow enrolment) {
        UUID clinic = enrolment.clinic().value();
        String name = enrolment.name();
        for (int number = 2; rows.existsByClinicIdAndNameIgnoreCaseAndRevokedAtIsNull(clinic, name); number++) {
            name = enrolment.name() + " " + number;
        }
        return name;
    }

    /** The tablet that keeps this secret and is heard of now; empty when there is none or it was revoked. */
    Optional<Actor.Device> holderOf(String token) {
        return rows.findByTokenHash(Secrets.hash(token))
                .filter(row -> !row.isRevoked())
                .map(this::seen);
    }

    private Actor.Device seen(TabletRow row) {
        Instant now = clock.instant();
        if (!row.wasSeenAfter(now.minus(SEEN_TO_WITHIN))) {
            rows.seen(row.toTablet().id().value(), now);
        }
        return row.toActor();
    }

    private Optional<TabletEnrolmentRow> enrolment(String code) {
        return enrolments.findById(Secrets.hash(Secrets.codeAsMade(code))).filter(row -> row.isOpenAt(clock.instant()));
    }

    private String newCode(ClinicId clinic, String name, Duration lasts, boolean reusable) {
        String code = Secrets.code(CODE_CHARACTERS);
        enrolments.save(new TabletEnrolmentRow(
                Secrets.hash(code), clinic, name.strip(), clock.instant().plus(lasts), reusable));
        return code;
    }
}
