package clinic.quiver.review;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which patient: one row at most for each visit, so that of many who take one at once one gets them. */
@Repository
class Claims {

    private final JdbcClient database;

    Claims(JdbcClient database) {
        this.database = database;
    }

    /** Whether nobody had the patient before. */
    boolean take(ClinicId clinic, VisitId visit, StaffId by, Instant now) {
        return database.sql("""
                        insert into review_claim (clinic_id, visit_id, staff_id, since)
                        values (:clinic, :visit, :by, :now) on conflict do nothing""")
                        .param("clinic", clinic.value())
                        .param("visit", visit.value())
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Passes the patient on; false when the claim is another one by now. */
    boolean pass(ClinicId clinic, VisitId visit, Claim from, StaffId to, Instant now) {
        return database.sql("""
                        update review_claim set staff_id = :to, since = :now
                        where clinic_id = :clinic and visit_id = :visit and staff_id = :from and since = :since""")
                        .param("to", to.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("clinic", clinic.value())
                        .param("visit", visit.value())
                        .param("from", from.by().value())
                        .param("since", from.since().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether this person had the patient until now. */
    boolean giveBack(ClinicId clinic, VisitId visit, StaffId by) {
        return database.sql("""
                        delete from review_claim
                        where clinic_id = :clinic and visit_id = :visit and staff_id = :by""")
                        .param("clinic", clinic.value())
                        .param("visit", visit.value())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** From here on nobody has the patient, whoever had them. */
    void end(ClinicId clinic, VisitId visit) {
        database.sql("delete from review_claim where clinic_id = :clinic and visit_id = :visit")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .update();
    }

    Optional<Claim> of(ClinicId clinic, VisitId visit) {
        return Optional.ofNullable(of(clinic, List.of(visit)).get(visit));
    }

    /** The claims of these visits; visits that nobody has are left out. */
    Map<VisitId, Claim> of(ClinicId clinic, Collection<VisitId> visits) {
        Map<VisitId, Claim> claims = new HashMap<>();
        database.sql("""
                        select visit_id, staff_id, since from review_claim
                        where clinic_id = :clinic and visit_id = any(:visits)""")
                .param("clinic", clinic.value())
                .param("visits", visits.stream().map(VisitId::value).toArray(UUID[]::new))
                .query(row -> {
                    claims.put(new VisitId(row.getObject("visit_id", UUID.class)), claimOf(row));
                });
        return claims;
    }

    private static Claim claimOf(ResultSet row) throws SQLException {
        return new Claim(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
