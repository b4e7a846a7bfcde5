package clinic.quiver.handout;

import clinic.quiver.access.Secrets;
import clinic.quiver.patient.Visit;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of handouts that phones may read, each until its day. */
@Repository
class PhonePages {

    private final JdbcClient database;

    PhonePages(JdbcClient database) {
        this.database = database;
    }

    /** A text and whose it is, for the trail. */
    record Kept(ClinicId clinic, PatientId patient, VisitId visit, UUID handout, String html) {}

    void add(ClinicId clinic, Visit visit, UUID handout, PhonePage page, Instant now) {
        database.sql("delete from handout_page where expires_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                        insert into handout_page (token_hash, clinic_id, handout_id, patient_id, visit_id, html, expires_at)
                        values (:hash, :clinic, :handout, :patient, :visit, :html, :expires)""")
                .param("hash", Secrets.hash(page.token()))
                .param("clinic", clinic.value())
                .param("handout", handout)
                .param("patient", visit.patient().value())
                .param("visit", visit.id().value())
                .param("html", page.html())
                .param("expires", page.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Kept> find(String token, Instant now) {
        return database.sql("""
                        select clinic_id, patient_id, visit_id, handout_id, html from handout_page
                        where token_hash = :hash and expires_at > :now""")
                .param("hash", Secrets.hash(token))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Kept(
                        new ClinicId(row.getObject("clinic_id", UUID.class)),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        new VisitId(row.getObject("visit_id", UUID.class)),
                        row.getObject("handout_id", UUID.class),
                        row.getString("html")))
                .optional();
    }
}
