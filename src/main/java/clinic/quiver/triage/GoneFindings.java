package clinic.quiver.triage;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.Assessment.StoredFinding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The findings that only earlier assessments of a visit have. */
@Repository
class GoneFindings {

    private final JdbcClient database;

    GoneFindings(JdbcClient database) {
        this.database = database;
    }

    /** A finding of an earlier assessment. */
    record Gone(StoredFinding finding, Instant assessedAt) {}

    /** What was reported as EMERGENCY or URGENT and counts no longer, newest first; visits without any are left out. */
    Map<VisitId, List<Gone>> dangersOf(ClinicId clinic, Collection<VisitId> visits) {
        Map<VisitId, List<Gone>> gone = new HashMap<>();
        database.sql("""
                        select a.visit_id, a.assessed_at, f.* from assessment a
                        join finding f on f.clinic_id = a.clinic_id and f.assessment_id = a.id
                        where a.clinic_id = :clinic and a.visit_id = any(:visits) and not a.current
                            and f.level in ('EMERGENCY', 'URGENT') and f.kind in ('FIRED', 'POSSIBLE')
                            and not exists (
                                select from assessment c
                                join finding n on n.clinic_id = c.clinic_id and n.assessment_id = c.id
                                where c.clinic_id = a.clinic_id and c.visit_id = a.visit_id and c.current
                                    and n.rule_id = f.rule_id and n.kind <> 'NOT_SETTLED')
                        order by a.assessed_at desc, a.id, f.position""")
                .param("clinic", clinic.value())
                .param("visits", visits.stream().map(VisitId::value).toArray(UUID[]::new))
                .query(row -> {
                    gone.computeIfAbsent(new VisitId(row.getObject("visit_id", UUID.class)), visit -> new ArrayList<>())
                            .add(goneOf(row));
                });
        return gone;
    }

    private static Gone goneOf(ResultSet row) throws SQLException {
        Instant assessedAt = row.getObject("assessed_at", OffsetDateTime.class).toInstant();
        return new Gone(Assessments.findingOf(row), assessedAt);
    }
}
