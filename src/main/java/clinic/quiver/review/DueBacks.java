package clinic.quiver.review;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is awaited after a visit; each row is settled once. */
@Repository
class DueBacks {

    private final JdbcClient database;

    DueBacks(JdbcClient database) {
        this.database = database;
    }

    void add(ClinicId clinic, DueBack due) {
        database.sql("""
                        insert into due_back (id, clinic_id, visit_id, patient_id, expected, due_on, since)
                        values (:id, :clinic, :visit, :patient, :expected, :on, :since)""")
                .param("id", due.id())
                .param("clinic", clinic.value())
                .param("visit", due.visit().value())
                .param("patient", due.patient().value())
                .param("expected", due.expected())
                .param("on", due.dueOn())
                .param("since", due.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is still awaited although its day lies before this one, longest overdue first. */
    List<DueBack> overdue(ClinicId clinic, LocalDate today, int most) {
        return database.sql("""
                        select * from due_back
                        where clinic_id = :clinic and outcome is null and due_on < :today
                        order by due_on, id limit :most""")
                .param("clinic", clinic.value())
                .param("today", today)
                .param("most", most)
                .query((row, number) -> dueOf(row))
                .list();
    }

    int countOverdue(ClinicId clinic, LocalDate today) {
        return database.sql(
                        "select count(*) from due_back where clinic_id = :clinic and outcome is null and due_on < :today")
                .param("clinic", clinic.value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    Optional<DueBack> ofVisit(ClinicId clinic, VisitId visit) {
        return database.sql("select * from due_back where clinic_id = :clinic and visit_id = :visit")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .query((row, number) -> dueOf(row))
                .optional();
    }

    /** What is still awaited under this id, held until the transaction ends. */
    Optional<DueBack> lockOpen(ClinicId clinic, UUID due) {
        return database.sql(
                        "select * from due_back where clinic_id = :clinic and id = :due and outcome is null for update")
                .param("clinic", clinic.value())
                .param("due", due)
                .query((row, number) -> dueOf(row))
                .optional();
    }

    void settle(ClinicId clinic, UUID due, DueBack.Settled settled) {
        database.sql("""
                        update due_back set outcome = :outcome, words = :words, settled_by = :by, settled_at = :at
                        where clinic_id = :clinic and id = :due""")
                .param("outcome", settled.outcome().name())
                .param("words", settled.words())
                .param("by", settled.by().value())
                .param("at", settled.at().atOffset(ZoneOffset.UTC))
                .param("clinic", clinic.value())
                .param("due", due)
                .update();
    }

    void move(ClinicId clinic, UUID due, LocalDate to) {
        database.sql("update due_back set due_on = :to where clinic_id = :clinic and id = :due")
                .param("to", to)
                .param("clinic", clinic.value())
                .param("due", due)
                .update();
    }

    private static DueBack dueOf(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new DueBack(
                row.getObject("id", UUID.class),
                new VisitId(row.getObject("visit_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getString("expected"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new DueBack.Settled(
                                DueBack.Outcome.valueOf(outcome),
                                row.getString("words"),
                                new StaffId(row.getObject("settled_by", UUID.class)),
                                row.getObject("settled_at", OffsetDateTime.class)
                                        .toInstant())));
    }
}
