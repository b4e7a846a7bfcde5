package clinic.quiver.review;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Letters while they are written, and the signed ones, which are only ever added. */
@Repository
class Letters {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    Letters(JdbcClient database) {
        this.database = database;
    }

    List<LetterDraft> draftsOf(ClinicId clinic, VisitId visit) {
        return database.sql("select * from letter_draft where clinic_id = :clinic and visit_id = :visit order by kind")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .query((row, number) -> new LetterDraft(
                        JSON.readValue(row.getString("content"), Letter.class),
                        new StaffId(row.getObject("saved_by", UUID.class)),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getInt("version")))
                .list();
    }

    /** Stores a draft over the version before it; whether that was the newest. */
    boolean save(ClinicId clinic, VisitId visit, LetterDraft draft) {
        String change = draft.version() == LetterDraft.NEW ? """
                insert into letter_draft (id, clinic_id, visit_id, kind, content, saved_by, saved_at, version)
                values (:id, :clinic, :visit, :kind, cast(:content as jsonb), :by, :at, :version + 1)
                on conflict do nothing""" : """
                update letter_draft set content = cast(:content as jsonb), saved_by = :by, saved_at = :at,
                    version = :version + 1
                where clinic_id = :clinic and visit_id = :visit and kind = :kind and version = :version""";
        return database.sql(change)
                        .param("id", RandomIds.next())
                        .param("clinic", clinic.value())
                        .param("visit", visit.value())
                        .param("kind", draft.letter().kind().name())
                        .param("content", JSON.writeValueAsString(draft.letter()))
                        .param("by", draft.savedBy().value())
                        .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
                        .param("version", draft.version())
                        .update()
                > 0;
    }

    /** Removes a draft; whether it was there. */
    boolean remove(ClinicId clinic, VisitId visit, Letter.Kind kind) {
        return database.sql("delete from letter_draft where clinic_id = :clinic and visit_id = :visit and kind = :kind")
                        .param("clinic", clinic.value())
                        .param("visit", visit.value())
                        .param("kind", kind.name())
                        .update()
                > 0;
    }

    void add(ClinicId clinic, SignedLetter letter, byte[] pdf) {
        database.sql("""
                        insert into signed_letter (id, clinic_id, visit_id, kind, title, language, pdf, signed_by,
                            signed_at)
                        values (:id, :clinic, :visit, :kind, :title, :language, :pdf, :by, :at)""")
                .param("id", letter.id())
                .param("clinic", clinic.value())
                .param("visit", letter.visit().value())
                .param("kind", letter.kind().name())
                .param("title", letter.title())
                .param("language", letter.language().name())
                .param("pdf", pdf)
                .param("by", letter.signedBy().value())
                .param("at", letter.signedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<SignedLetter> signedOf(ClinicId clinic, VisitId visit) {
        return database.sql("""
                        select id, visit_id, kind, title, language, signed_by, signed_at from signed_letter
                        where clinic_id = :clinic and visit_id = :visit order by kind""")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .query((row, number) -> signedOf(row))
                .list();
    }

    Optional<SignedLetter> find(ClinicId clinic, UUID letter) {
        return database.sql("""
                        select id, visit_id, kind, title, language, signed_by, signed_at from signed_letter
                        where clinic_id = :clinic and id = :letter""")
                .param("clinic", clinic.value())
                .param("letter", letter)
                .query((row, number) -> signedOf(row))
                .optional();
    }

    byte[] pdfOf(ClinicId clinic, UUID letter) {
        return database.sql("select pdf from signed_letter where clinic_id = :clinic and id = :letter")
                .param("clinic", clinic.value())
                .param("letter", letter)
                .query((row, number) -> row.getBytes("pdf"))
                .single();
    }

    private static SignedLetter signedOf(ResultSet row) throws SQLException {
        return new SignedLetter(
                row.getObject("id", UUID.class),
                new VisitId(row.getObject("visit_id", UUID.class)),
                Letter.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                Language.valueOf(row.getString("language")),
                new StaffId(row.getObject("signed_by", UUID.class)),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }
}
