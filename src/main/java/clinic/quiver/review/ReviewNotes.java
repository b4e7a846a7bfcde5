package clinic.quiver.review;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.Finding;
import clinic.quiver.triage.TriageLevel;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Acknowledgements and addenda: rows that are only ever added. */
@Repository
class ReviewNotes {

    private final JdbcClient database;

    ReviewNotes(JdbcClient database) {
        this.database = database;
    }

    void add(ClinicId clinic, VisitId visit, Acknowledgement acknowledgement) {
        Optional<Basis> basis = acknowledgement.basis();
        database.sql("""
                        insert into acknowledgement
                            (id, clinic_id, visit_id, rule_id, agreement, reason, words, basis_level, basis_kind,
                            basis_evidence, acknowledged_at, acknowledged_by)
                        values (:id, :clinic, :visit, :rule, :agreement, :reason, :words, :level, :kind,
                            :evidence, :at, :by)""")
                .param("id", RandomIds.next())
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .param("rule", acknowledgement.ruleId())
                .param("agreement", acknowledgement.agreement().name())
                .param("reason", acknowledgement.reason().map(Enum::name).orElse(null))
                .param("words", acknowledgement.words())
                .param("level", basis.map(then -> then.level().name()).orElse(null))
                .param("kind", basis.map(then -> then.kind().name()).orElse(null))
                .param(
                        "evidence",
                        basis.map(then -> then.evidence().stream().sorted().toArray(String[]::new))
                                .orElse(null))
                .param("at", acknowledgement.at().atOffset(ZoneOffset.UTC))
                .param("by", acknowledgement.by().value())
                .update();
    }

    void add(ClinicId clinic, VisitId visit, Addendum addendum) {
        database.sql("""
                        insert into addendum (id, clinic_id, visit_id, words, written_at, written_by)
                        values (:id, :clinic, :visit, :words, :at, :by)""")
                .param("id", RandomIds.next())
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .param("words", addendum.words())
                .param("at", addendum.at().atOffset(ZoneOffset.UTC))
                .param("by", addendum.by().value())
                .update();
    }

    List<Acknowledgement> acknowledgementsOf(ClinicId clinic, VisitId visit) {
        return acknowledgementsOf(clinic, List.of(visit)).getOrDefault(visit, List.of());
    }

    /** What was said of findings at each of these visits, oldest first; visits without any are left out. */
    Map<VisitId, List<Acknowledgement>> acknowledgementsOf(ClinicId clinic, Collection<VisitId> visits) {
        Map<VisitId, List<Acknowledgement>> said = new HashMap<>();
        database.sql("""
                        select * from acknowledgement where clinic_id = :clinic and visit_id = any(:visits)
                        order by acknowledged_at, id""")
                .param("clinic", clinic.value())
                .param("visits", visits.stream().map(VisitId::value).toArray(UUID[]::new))
                .query(row -> {
                    VisitId visit = new VisitId(row.getObject("visit_id", UUID.class));
                    said.computeIfAbsent(visit, key -> new ArrayList<>()).add(acknowledgementOf(row));
                });
        return said;
    }

    private static Acknowledgement acknowledgementOf(ResultSet row) throws SQLException {
        return new Acknowledgement(
                row.getString("rule_id"),
                Acknowledgement.Agreement.valueOf(row.getString("agreement")),
                Optional.ofNullable(row.getString("reason")).map(Acknowledgement.Reason::valueOf),
                row.getString("words"),
                basisOf(row),
                instant(row.getObject("acknowledged_at", OffsetDateTime.class)),
                new StaffId(row.getObject("acknowledged_by", UUID.class)));
    }

    private static Optional<Basis> basisOf(ResultSet row) throws SQLException {
        Array evidence = row.getArray("basis_evidence");
        return evidence == null
                ? Optional.empty()
                : Optional.of(new Basis(
                        TriageLevel.valueOf(row.getString("basis_level")),
                        Finding.Kind.valueOf(row.getString("basis_kind")),
                        Set.of((String[]) evidence.getArray())));
    }

    List<Addendum> addendaOf(ClinicId clinic, VisitId visit) {
        return database.sql("""
                        select * from addendum where clinic_id = :clinic and visit_id = :visit
                        order by written_at, id""")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .query((row, number) -> new Addendum(
                        row.getString("words"),
                        instant(row.getObject("written_at", OffsetDateTime.class)),
                        new StaffId(row.getObject("written_by", UUID.class))))
                .list();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
