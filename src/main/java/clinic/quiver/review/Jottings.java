package clinic.quiver.review;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What clinicians have entered and not recorded, one row a field. */
@Repository
class Jottings {

    private final JdbcClient database;

    Jottings(JdbcClient database) {
        this.database = database;
    }

    List<Jotting> of(ClinicId clinic, VisitId visit, StaffId staff) {
        return database.sql("""
                        select * from jotting
                        where clinic_id = :clinic and visit_id = :visit and staff_id = :staff order by part, field""")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .param("staff", staff.value())
                .query((row, number) -> new Jotting(
                        Jotting.Part.valueOf(row.getString("part")),
                        row.getString("field"),
                        row.getString("words"),
                        row.getObject("kept_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Everybody but one who has something at a visit that is not recorded. */
    List<StaffId> staffBesides(ClinicId clinic, VisitId visit, StaffId staff) {
        return database.sql("""
                        select distinct staff_id from jotting
                        where clinic_id = :clinic and visit_id = :visit and staff_id <> :staff""")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .param("staff", staff.value())
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    void store(ClinicId clinic, VisitId visit, StaffId staff, Jotting jotting) {
        database.sql("""
                        insert into jotting (clinic_id, visit_id, staff_id, part, field, words, kept_at)
                        values (:clinic, :visit, :staff, :part, :field, :words, :at)
                        on conflict (clinic_id, visit_id, staff_id, part, field) do update
                        set words = excluded.words, kept_at = excluded.kept_at""")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .param("staff", staff.value())
                .param("part", jotting.part().name())
                .param("field", jotting.field())
                .param("words", jotting.words())
                .param("at", jotting.keptAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(ClinicId clinic, VisitId visit, StaffId staff, Jotting.Part part, String field) {
        database.sql("""
                        delete from jotting where clinic_id = :clinic and visit_id = :visit and staff_id = :staff
                            and part = :part and field = :field""")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .param("staff", staff.value())
                .param("part", part.name())
                .param("field", field)
                .update();
    }

    /** Removes what everybody has at a visit; whether there was anything. */
    boolean removeAll(ClinicId clinic, VisitId visit) {
        return database.sql("delete from jotting where clinic_id = :clinic and visit_id = :visit")
                        .param("clinic", clinic.value())
                        .param("visit", visit.value())
                        .update()
                > 0;
    }
}
