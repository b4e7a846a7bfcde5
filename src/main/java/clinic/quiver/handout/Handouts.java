package clinic.quiver.handout;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The released sheets: only ever added, and given out again byte for byte. */
@Repository
class Handouts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    Handouts(JdbcClient database) {
        this.database = database;
    }

    void add(ClinicId clinic, ReleasedHandout handout, byte[] pdf, String knowledgeVersion, ClinicianCopy copy) {
        database.sql("""
                        insert into handout (id, clinic_id, visit_id, sheets, language, pdf, knowledge_version,
                            released_at, released_by, clinician_copy)
                        values (:id, :clinic, :visit, :sheets, :language, :pdf, :version, :at, :by,
                            cast(:copy as jsonb))""")
                .param("id", handout.id())
                .param("clinic", clinic.value())
                .param("visit", handout.visit().value())
                .param("sheets", handout.sheets().toArray(String[]::new))
                .param("language", handout.language().name())
                .param("pdf", pdf)
                .param("version", knowledgeVersion)
                .param("at", handout.releasedAt().atOffset(ZoneOffset.UTC))
                .param("by", handout.releasedBy().value())
                .param("copy", JSON.writeValueAsString(copy))
                .update();
    }

    List<ReleasedHandout> ofVisits(ClinicId clinic, Collection<VisitId> visits) {
        return database.sql("""
                        select id, visit_id, sheets, language, released_at, released_by from handout
                        where clinic_id = :clinic and visit_id = any(:visits) order by released_at desc, id""")
                .param("clinic", clinic.value())
                .param("visits", visits.stream().map(VisitId::value).toArray(UUID[]::new))
                .query((row, number) -> handoutOf(row))
                .list();
    }

    Optional<ReleasedHandout> find(ClinicId clinic, UUID handout) {
        return database.sql("""
                        select id, visit_id, sheets, language, released_at, released_by from handout
                        where clinic_id = :clinic and id = :handout""")
                .param("clinic", clinic.value())
                .param("handout", handout)
                .query((row, number) -> handoutOf(row))
                .optional();
    }

    void printed(ClinicId clinic, UUID handout, Instant at, StaffId by) {
        database.sql("""
                        insert into handout_print (id, clinic_id, handout_id, printed_at, printed_by)
                        values (:id, :clinic, :handout, :at, :by)""")
                .param("id", RandomIds.next())
                .param("clinic", clinic.value())
                .param("handout", handout)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    /** Those of a list that were printed before. */
    Set<UUID> printedOf(ClinicId clinic, Collection<UUID> list) {
        return Set.copyOf(database.sql("""
                        select distinct handout_id from handout_print
                        where clinic_id = :clinic and handout_id = any(:handouts)""")
                .param("clinic", clinic.value())
                .param("handouts", list.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    byte[] pdfOf(ClinicId clinic, UUID handout) {
        return database.sql("select pdf from handout where clinic_id = :clinic and id = :handout")
                .param("clinic", clinic.value())
                .param("handout", handout)
                .query((row, number) -> row.getBytes("pdf"))
                .single();
    }

    ClinicianCopy copyOf(ClinicId clinic, UUID handout) {
        return database.sql("select clinician_copy from handout where clinic_id = :clinic and id = :handout")
                .param("clinic", clinic.value())
                .param("handout", handout)
                .query((row, number) -> JSON.readValue(row.getString("clinician_copy"), ClinicianCopy.class))
                .single();
    }

    private static ReleasedHandout handoutOf(ResultSet row) throws SQLException {
        return new ReleasedHandout(
                row.getObject("id", UUID.class),
                new VisitId(row.getObject("visit_id", UUID.class)),
                List.of((String[]) row.getArray("sheets").getArray()),
                Language.valueOf(row.getString("language")),
                row.getObject("released_at", OffsetDateTime.class).toInstant(),
                new StaffId(row.getObject("released_by", UUID.class)));
    }
}
