package clinic.quiver.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the database at the start of each transaction whose clinic it is, so that row-level security can hold. */
final class ClinicTransactions extends JpaTransactionManager {

    private final transient CurrentActor actor;

    ClinicTransactions(EntityManagerFactory factory, CurrentActor actor) {
        super(factory);
        this.actor = actor;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            tellTheDatabase();
        } catch (RuntimeException failed) {
            // Nobody ends a transaction that has not begun: the thread would keep the broken connection for ever.
            rollBackAfter(failed);
            doCleanupAfterCompletion(transaction);
            throw failed;
        }
    }

    private void rollBackAfter(RuntimeException failed) {
        try {
            entityManager().getTransaction().rollback();
        } catch (RuntimeException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    private void tellTheDatabase() {
        String clinic = actor.find().map(who -> who.clinic().toString()).orElse("");
        entityManager()
                .createNativeQuery("select set_config('quiver.clinic', :clinic, true)", String.class)
                .setParameter("clinic", clinic)
                .getSingleResult();
    }

    private EntityManager entityManager() {
        EntityManagerHolder holder =
                (EntityManagerHolder) TransactionSynchronizationManager.getResource(obtainEntityManagerFactory());
        if (holder == null) {
            throw new IllegalStateException("the transaction has begun without an entity manager");
        }
        return holder.getEntityManager();
    }
}
