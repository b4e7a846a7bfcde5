package clinic.quiver.triage;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stored rings. */
@Repository
class EmergencyCalls {

    private final JdbcClient database;

    EmergencyCalls(JdbcClient database) {
        this.database = database;
    }

    /** Raises a ring, or adds rules to the one that rings for this visit already. */
    void raise(ClinicId clinic, VisitId visit, Set<String> rules, Instant now) {
        database.sql("""
                        insert into emergency_call (id, clinic_id, visit_id, raised_at, rules, version)
                        values (:id, :clinic, :visit, :now, :rules, 0)
                        on conflict (clinic_id, visit_id) where taken_at is null
                        do update set rules = array(select distinct unnest(emergency_call.rules || excluded.rules))""")
                .param("id", RandomIds.next())
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("rules", rules.toArray(String[]::new))
                .update();
    }

    /** All rules for which a visit rang, whether taken or not. */
    Set<String> rulesOf(ClinicId clinic, VisitId visit) {
        Set<String> rules = new HashSet<>();
        database.sql("select rules from emergency_call where clinic_id = :clinic and visit_id = :visit")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .query(row -> {
                    rules.addAll(Arrays.asList((String[]) row.getArray("rules").getArray()));
                });
        return rules;
    }

    @Transactional(readOnly = true)
    List<EmergencyCall> ringing(ClinicId clinic) {
        return database.sql("""
                        select id, visit_id, raised_at from emergency_call
                        where clinic_id = :clinic and taken_at is null order by raised_at, id""")
                .param("clinic", clinic.value())
                .query((row, number) -> callOf(row))
                .list();
    }

    /** Who took a ring after a moment, the last first. */
    @Transactional(readOnly = true)
    List<Going> takenAfter(ClinicId clinic, Instant moment) {
        return database.sql("""
                        select id, visit_id, taken_by from emergency_call
                        where clinic_id = :clinic and taken_at > :moment order by taken_at desc, id""")
                .param("clinic", clinic.value())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Going(
                        row.getObject("id", UUID.class),
                        new VisitId(row.getObject("visit_id", UUID.class)),
                        new StaffId(row.getObject("taken_by", UUID.class))))
                .list();
    }

    /** Takes a ring; empty when somebody else was faster. */
    Optional<EmergencyCall> take(ClinicId clinic, UUID call, StaffId by, Instant now) {
        return database.sql("""
                        update emergency_call set taken_at = :now, taken_by = :by, version = version + 1
                        where clinic_id = :clinic and id = :call and taken_at is null
                        returning id, visit_id, raised_at""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("clinic", clinic.value())
                .param("call", call)
                .query((row, number) -> callOf(row))
                .optional();
    }

    private static EmergencyCall callOf(ResultSet row) throws SQLException {
        return new EmergencyCall(
                row.getObject("id", UUID.class),
                new VisitId(row.getObject("visit_id", UUID.class)),
                row.getObject("raised_at", OffsetDateTime.class).toInstant());
    }
}
