package clinic.quiver.live;

import clinic.quiver.shared.ClinicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells this server's views directly after the commit, and the other servers' by an outbox row and NOTIFY. */
@Component
class PostgresChanges implements Changes {

    static final String CHANNEL = "quiver_changes";

    private final JdbcClient database;
    private final Subscribers subscribers;

    PostgresChanges(JdbcClient database, Subscribers subscribers) {
        this.database = database;
        this.subscribers = subscribers;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(ClinicId clinic) {
        Told told = new Told(clinic);
        // Telling once is enough, however many parts of an act want it told.
        if (TransactionSynchronizationManager.hasResource(told)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(told, told);
        TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(told));
        long seq = database.sql("insert into change_tick (clinic_id) values (:clinic) returning seq")
                .param("clinic", clinic.value())
                .query(Long.class)
                .single();
        database.sql("select pg_notify(:channel, :tick)")
                .param("channel", CHANNEL)
                .param("tick", clinic + " " + seq)
                .query((row, number) -> "")
                .list();
    }

    /** Marks a transaction that has told of this clinic already. */
    private record Told(ClinicId clinic) {}

    private final class AtTheEnd implements TransactionSynchronization {

        private final Told told;

        AtTheEnd(Told told) {
            this.told = told;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(told);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(told, told);
        }

        @Override
        public void afterCommit() {
            subscribers.tell(told.clinic());
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(told);
        }
    }

    @Override
    public Subscription subscribe(ClinicId clinic, long heard, Runnable listener) {
        return subscribers.add(clinic, heard, listener);
    }

    @Override
    public long heard(ClinicId clinic) {
        return subscribers.heard(clinic);
    }
}
