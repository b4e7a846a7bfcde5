package clinic.quiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class DatabaseTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void quiver_itself_may_not_change_the_schema() {
        assertThatThrownBy(() -> database.sql("drop table finding").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void quiver_itself_may_not_change_or_delete_audit_rows() {
        assertThatThrownBy(
                        () -> database.sql("update audit_event set detail = ''").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("delete from audit_event").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_query_that_forgets_the_clinic_sees_only_its_own() {
        TestClinic ours = new TestClinic(database);
        TestClinic theirs = new TestClinic(database);
        theirs.asClinician(() -> writeAuditRow());

        int seen = ours.asClinician(() -> transaction.execute(status -> countAuditRows()));

        assertThat(seen).isZero();
        assertThat(theirs.<Integer>asClinician(() -> transaction.execute(status -> countAuditRows())))
                .isEqualTo(1);
    }

    private boolean writeAuditRow() {
        transaction.executeWithoutResult(status -> audit.done(AuditAction.WORKLIST_OPENED, ""));
        return true;
    }

    private int countAuditRows() {
        return database.sql("select count(*) from audit_event")
                .query(Integer.class)
                .single();
    }

    @Test
    void commits_are_durable() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
    }

    private String setting(String name) {
        return database.sql("show " + name).query(String.class).single();
    }
}
