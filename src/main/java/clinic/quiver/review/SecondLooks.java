package clinic.quiver.review;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What second clinicians were asked and answered; withdrawn ones stay for the record. */
@Repository
class SecondLooks {

    private final JdbcClient database;

    SecondLooks(JdbcClient database) {
        this.database = database;
    }

    void add(ClinicId clinic, SecondLook look) {
        database.sql("""
                        insert into second_look (id, clinic_id, visit_id, patient_id, assessment_id, disposition,
                            reason_code, reason, rules, asked_by, asked_at)
                        values (:id, :clinic, :visit, :patient, :assessment, :disposition, :code, :reason, :rules,
                            :by, :at)""")
                .param("id", look.id())
                .param("clinic", clinic.value())
                .param("visit", look.visit().value())
                .param("patient", look.patient().value())
                .param("assessment", look.assessment())
                .param("disposition", look.choice().disposition().orElseThrow().name())
                .param("code", look.choice().reason().orElseThrow().name())
                .param("reason", look.choice().words())
                .param("rules", look.rules().toArray(String[]::new))
                .param("by", look.askedBy().value())
                .param("at", look.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes back whatever is asked or answered of a visit; whether there was anything. */
    boolean withdraw(ClinicId clinic, VisitId visit, Instant now) {
        return database.sql("""
                                update second_look set withdrawn_at = :now
                                where clinic_id = :clinic and visit_id = :visit and withdrawn_at is null""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("clinic", clinic.value())
                        .param("visit", visit.value())
                        .update()
                > 0;
    }

    void answer(ClinicId clinic, UUID look, SecondLook.Answer answer) {
        database.sql("""
                        update second_look set confirmed = :confirmed, answer_words = :words, answered_by = :by,
                            answered_at = :at
                        where clinic_id = :clinic and id = :look""")
                .param("confirmed", answer.confirmed())
                .param("words", answer.words())
                .param("by", answer.by().value())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("clinic", clinic.value())
                .param("look", look)
                .update();
    }

    /** What stands for a visit; empty when nothing was asked, or it was withdrawn. */
    Optional<SecondLook> ofVisit(ClinicId clinic, VisitId visit) {
        return database.sql("""
                        select * from second_look
                        where clinic_id = :clinic and visit_id = :visit and withdrawn_at is null""")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .query((row, number) -> lookOf(row))
                .optional();
    }

    /** What waits for a second clinician and still is about the visit's current assessment, oldest first. */
    List<SecondLook> awaited(ClinicId clinic) {
        return database.sql("""
                        select second_look.* from second_look
                        join assessment on assessment.clinic_id = second_look.clinic_id
                            and assessment.id = second_look.assessment_id and assessment.current
                        where second_look.clinic_id = :clinic and withdrawn_at is null and confirmed is null
                        order by asked_at, second_look.id""")
                .param("clinic", clinic.value())
                .query((row, number) -> lookOf(row))
                .list();
    }

    private static SecondLook lookOf(ResultSet row) throws SQLException {
        return new SecondLook(
                row.getObject("id", UUID.class),
                new VisitId(row.getObject("visit_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getObject("assessment_id", UUID.class),
                new Choice(
                        Optional.of(Disposition.valueOf(row.getString("disposition"))),
                        Optional.of(OverrideReason.valueOf(row.getString("reason_code"))),
                        row.getString("reason")),
                List.of((String[]) row.getArray("rules").getArray()),
                new StaffId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answerOf(row));
    }

    private static Optional<SecondLook.Answer> answerOf(ResultSet row) throws SQLException {
        @Nullable UUID by = row.getObject("answered_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new SecondLook.Answer(
                        row.getBoolean("confirmed"),
                        row.getString("answer_words"),
                        new StaffId(by),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()));
    }
}
