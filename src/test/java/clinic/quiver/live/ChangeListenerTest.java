package clinic.quiver.live;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest.SharedDatabase;
import clinic.quiver.local.LocalPostgres;
import clinic.quiver.shared.ClinicId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Hearing the other servers, whatever happens to the database. */
class ChangeListenerTest {

    private final ClinicId clinic = ClinicId.random();
    private final AtomicBoolean databaseIsDown = new AtomicBoolean();
    private final CountDownLatch triedInVain = new CountDownLatch(2);
    private final DriverManagerDataSource reachable =
            new DriverManagerDataSource(SharedDatabase.POSTGRES.urlOf("listening"), LocalPostgres.APPLICATION, "");
    private final Subscribers subscribers = new Subscribers();
    private final ChangeListener listener = listener();

    private ChangeListener listener() {
        DelegatingDataSource database = new DelegatingDataSource(reachable) {
            @Override
            public Connection getConnection() throws SQLException {
                if (databaseIsDown.get()) {
                    triedInVain.countDown();
                    throw new SQLException("the database is down", "08001");
                }
                return super.getConnection();
            }
        };
        return new ChangeListener(database, JdbcClient.create(database), subscribers, Clock.systemUTC());
    }

    @BeforeEach
    void anOutbox() {
        JdbcClient.create(new DriverManagerDataSource(
                        SharedDatabase.POSTGRES.urlOf("listening"), LocalPostgres.OWNER, ""))
                .sql("""
                        create table if not exists change_tick (seq bigint generated always as identity,
                            clinic_id uuid not null, at timestamptz not null default now());
                        grant all on change_tick to quiver_app""")
                .update();
    }

    @AfterEach
    void end() {
        listener.stop();
        subscribers.destroy();
    }

    @Test
    void aListStaysLiveAfterTheDatabaseWasAway() throws InterruptedException {
        listener.start();
        databaseIsDown.set(true);
        breakTheListeningConnection();
        assertThat(triedInVain.await(20, TimeUnit.SECONDS)).isTrue();
        databaseIsDown.set(false);
        CountDownLatch heard = new CountDownLatch(1);
        subscribers.add(clinic, subscribers.heard(clinic), heard::countDown);
        for (int tries = 0; tries < 20 && heard.getCount() > 0; tries++) {
            notifyOfAChange();
            heard.await(500, TimeUnit.MILLISECONDS);
        }
        assertThat(heard.getCount()).isZero();
    }

    @Test
    void aChangeThatNobodyNotifiedOfIsFoundByAskingOnceTheDatabaseIsBack() {
        listener.start();
        CountDownLatch heard = new CountDownLatch(1);
        subscribers.add(clinic, subscribers.heard(clinic), heard::countDown);
        databaseIsDown.set(true);
        listener.poll();
        databaseIsDown.set(false);
        JdbcClient.create(reachable)
                .sql("insert into change_tick (clinic_id) values (:clinic)")
                .param("clinic", clinic.value())
                .update();
        listener.poll();
        assertThat(await(heard)).isTrue();
    }

    private static boolean await(CountDownLatch heard) {
        try {
            return heard.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void breakTheListeningConnection() {
        JdbcClient.create(new DriverManagerDataSource(
                        SharedDatabase.POSTGRES.urlOf("listening"), LocalPostgres.APPLICATION, ""))
                .sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = 'listening' and pid <> pg_backend_pid()""")
                .query(Long.class)
                .single();
    }

    private void notifyOfAChange() {
        JdbcClient.create(reachable)
                .sql("select pg_notify('quiver_changes', :tick)")
                .param("tick", clinic + " 1")
                .query((row, number) -> "")
                .list();
    }
}
