package clinic.quiver.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction that fails while it tells the database whose clinic it is. */
class ClinicTransactionsTest extends QuiverTest {

    private static final int MORE_THAN_THE_POOL_HOLDS = 20;

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void whoever_comes_next_on_the_same_thread_is_served() {
        TransactionTemplate broken = new TransactionTemplate(new ClinicTransactions(factory, new CurrentActor() {
            @Override
            public Optional<Actor> find() {
                throw new IllegalStateException("the line to the database is cut");
            }
        }));

        for (int time = 0; time < MORE_THAN_THE_POOL_HOLDS; time++) {
            assertThatThrownBy(() -> broken.executeWithoutResult(begun -> {})).hasMessageContaining("is cut");
            assertThat(TransactionSynchronizationManager.hasResource(factory)).isFalse();
        }

        Integer answer = transaction.execute(
                begun -> database.sql("select 1").query(Integer.class).single());
        assertThat(answer).isEqualTo(1);
    }
}
