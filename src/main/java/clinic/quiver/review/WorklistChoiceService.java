package clinic.quiver.review;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how each clinician likes the worklist. */
@Service
@Transactional
@RolesAllowed(Role.CLINICIAN_ROLE)
public class WorklistChoiceService {

    private final JdbcClient database;
    private final CurrentActor actor;

    WorklistChoiceService(JdbcClient database, CurrentActor actor) {
        this.database = database;
        this.actor = actor;
    }

    /** What the clinician chose last. */
    @Transactional(readOnly = true)
    public WorklistChoice mine() {
        return database.sql("select * from worklist_choice where clinic_id = :clinic and staff_id = :staff")
                .param("clinic", actor.clinic().value())
                .param("staff", actor.staff().value())
                .query((row, number) -> choiceOf(row))
                .optional()
                .orElse(WorklistChoice.FIRST);
    }

    /** Keeps what the clinician chose now. */
    public void keep(WorklistChoice choice) {
        database.sql("""
                        insert into worklist_choice (clinic_id, staff_id, columns, keys)
                        values (:clinic, :staff, :columns, :keys)
                        on conflict (clinic_id, staff_id) do update
                        set columns = excluded.columns, keys = excluded.keys""")
                .param("clinic", actor.clinic().value())
                .param("staff", actor.staff().value())
                .param(
                        "columns",
                        choice.columns().stream().map(WorklistColumn::name).toArray(String[]::new))
                .param("keys", choice.keys())
                .update();
    }

    private static WorklistChoice choiceOf(ResultSet row) throws SQLException {
        return new WorklistChoice(columnsOf((String[]) row.getArray("columns").getArray()), row.getBoolean("keys"));
    }

    // A column of an earlier edition is passed over.
    private static Set<WorklistColumn> columnsOf(String[] names) {
        Set<String> kept = Set.of(names);
        return Arrays.stream(WorklistColumn.values())
                .filter(column -> kept.contains(column.name()))
                .collect(Collectors.toSet());
    }
}
