package clinic.quiver.live;

import clinic.quiver.shared.ClinicId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hears the other servers: LISTEN on a connection of its own and, when that connection breaks, a poll of the outbox as
 * the net. Hearing of one change twice does no harm, since every view just asks again. A command has no views.
 */
@Component
@ConditionalOnWebApplication
class ChangeListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
    private static final int WAIT_MILLIS = 500;
    private static final Duration TICKS_KEPT = Duration.ofHours(1);

    private final DataSource dataSource;
    private final JdbcClient database;
    private final Subscribers subscribers;
    private final Clock clock;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile long lastSeq;

    ChangeListener(DataSource dataSource, JdbcClient database, Subscribers subscribers, Clock clock) {
        this.dataSource = dataSource;
        this.database = database;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    @Override
    public void start() {
        lastSeq = newestSeq();
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name("change-listener").start(() -> listenUntil(end));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return isOpen(stopped);
    }

    private void listenUntil(CountDownLatch end) {
        while (isOpen(end)) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + PostgresChanges.CHANNEL);
                // What happened between two connections was told to nobody here.
                poll();
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (isOpen(end)) {
                    hear(postgres.getNotifications(WAIT_MILLIS));
                }
            } catch (SQLException e) {
                if (isOpen(end)) {
                    LOG.warn("the change listener lost its connection and tries again: {}", e.getSQLState());
                    pauseBefore(end);
                }
            }
        }
    }

    private static boolean isOpen(CountDownLatch end) {
        return end.getCount() > 0;
    }

    private static void pauseBefore(CountDownLatch end) {
        try {
            boolean _ = end.await(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(PGNotification[] notifications) {
        for (PGNotification notification : notifications) {
            String[] tick = notification.getParameter().split(" ", 2);
            lastSeq = Math.max(lastSeq, Long.parseLong(tick[1]));
            subscribers.tell(ClinicId.parse(tick[0]));
        }
    }

    /** The net under NOTIFY: tells of whatever the listening connection did not. */
    @Scheduled(fixedDelayString = "PT5S")
    void poll() {
        try {
            long newest = newestSeq();
            if (newest > lastSeq) {
                lastSeq = newest;
                subscribers.tellAll();
            }
        } catch (DataAccessException e) {
            LOG.warn(
                    "the changes could not be read and are asked for again: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forgetOldTicks() {
        database.sql("delete from change_tick where at < :limit")
                .param("limit", clock.instant().minus(TICKS_KEPT).atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private long newestSeq() {
        return database.sql("select coalesce(max(seq), 0) from change_tick")
                .query(Long.class)
                .single();
    }
}
