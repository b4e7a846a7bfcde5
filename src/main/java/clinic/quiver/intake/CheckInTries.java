package clinic.quiver.intake;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the codes that are tried, and makes guessing hopeless. All counting is in the database.
 *
 * <p>A code of the desk has six digits and is new for ten minutes. In these a clinic compares at most 50 guesses, and
 * once more 50 when the desk has lifted the stop between, which it can do once an hour: 100 in 1,000,000, so that
 * whoever knows a birth date hits that patient's code with a chance of at most 1 in 10,000. Over a day and 200 codes it
 * is 2,400 guesses, with unknown birth dates (20,000 of them) a chance of 2,400 * 200 / (1,000,000 * 20,000), which is
 * 1 in 40,000. Lifting never touches what one tablet or one code may fail.
 */
@Component
class CheckInTries {

    static final int MOST_FAILURES_OF_TABLET = 10;
    static final Duration TABLET_PERIOD = Duration.ofMinutes(10);
    static final int MOST_FAILURES_OF_CLINIC = 50;
    static final Duration CLINIC_PERIOD = Duration.ofHours(1);
    static final Duration LIFTS_APART = Duration.ofHours(1);

    private static final String LAST_LIFT =
            "(select coalesce(max(lifted_at), '-infinity') from check_in_lift where clinic_id = :clinic)";

    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final JdbcClient database;
    private final Clock clock;

    CheckInTries(CurrentActor actor, AuditTrail audit, Changes changes, JdbcClient database, Clock clock) {
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.database = database;
        this.clock = clock;
    }

    /** One try at a time in a clinic, so that many at once cannot pass the count. */
    void oneAtATime() {
        database.sql("select 1 from pg_advisory_xact_lock(hashtext('check-in'), hashtext(:clinic))")
                .param("clinic", actor.clinic().toString())
                .query(Integer.class)
                .single();
    }

    /** Whether so many failed at the tablet that is acting, or in the whole clinic, that nothing is compared. */
    boolean areTooMany() {
        oneAtATime();
        return database.sql("""
                        select count(*) filter (where tablet_id = :tablet and tried_at > :lately) >= :ofTablet
                            or count(*) filter (where tried_at > %s) >= :ofClinic
                        from check_in_attempt where clinic_id = :clinic and tried_at > :since and not succeeded""".formatted(LAST_LIFT))
                .param("clinic", actor.clinic().value())
                .param("tablet", actor.tablet().value())
                .param("lately", before(TABLET_PERIOD))
                .param("since", before(CLINIC_PERIOD))
                .param("ofTablet", MOST_FAILURES_OF_TABLET)
                .param("ofClinic", MOST_FAILURES_OF_CLINIC)
                .query(Boolean.class)
                .single();
    }

    /** The stop of the whole clinic, when there is one. */
    Optional<CheckInStop> stop() {
        return database.sql("""
                        select max(tried_at) as since, count(*) as failures, min(tried_at) as first, %s as lifted
                        from check_in_attempt
                        where clinic_id = :clinic and tried_at > :since and tried_at > %s and not succeeded
                        having count(*) >= :ofClinic""".formatted("nullif(" + LAST_LIFT + ", '-infinity')", LAST_LIFT))
                .param("clinic", actor.clinic().value())
                .param("since", before(CLINIC_PERIOD))
                .param("ofClinic", MOST_FAILURES_OF_CLINIC)
                .query((row, number) -> stopOf(row))
                .optional();
    }

    private static CheckInStop stopOf(ResultSet row) throws SQLException {
        Instant since = instant(row, "since").orElseThrow();
        return new CheckInStop(
                since,
                row.getInt("failures"),
                instant(row, "first").orElseThrow().plus(CLINIC_PERIOD),
                instant(row, "lifted").map(lifted -> lifted.plus(LIFTS_APART)).orElse(since));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    void lift(StaffId by) {
        database.sql("""
                        insert into check_in_lift (id, clinic_id, lifted_at, lifted_by)
                        values (:id, :clinic, :now, :by)""")
                .param("id", RandomIds.next())
                .param("clinic", actor.clinic().value())
                .param("now", before(Duration.ZERO))
                .param("by", by.value())
                .update();
    }

    void count(boolean succeeded) {
        database.sql("""
                        insert into check_in_attempt (clinic_id, tablet_id, tried_at, succeeded)
                        values (:clinic, :tablet, :now, :succeeded)""")
                .param("clinic", actor.clinic().value())
                .param("tablet", actor.tablet().value())
                .param("now", before(Duration.ZERO))
                .param("succeeded", succeeded)
                .update();
        if (!succeeded) {
            audit.done(AuditAction.TABLET_CODE_REFUSED, "");
            stop().ifPresent(begun -> changes.tell(actor.clinic()));
        }
    }

    private OffsetDateTime before(Duration duration) {
        return clock.instant().minus(duration).atOffset(ZoneOffset.UTC);
    }
}
