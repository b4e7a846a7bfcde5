package clinic.quiver.review;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.RandomIds;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts that a clinic keeps for its clinicians; they hold nothing of any patient. */
@Service
@Transactional
public class SnippetService {

    private final JdbcClient database;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    SnippetService(JdbcClient database, CurrentActor actor, AuditTrail audit, Clock clock) {
        this.database = database;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of storing a snippet. */
    public enum Stored {
        DONE,
        /** Nothing was stored: a name of at most {@link Snippet#LONGEST_NAME} characters and a text are needed. */
        UNFIT,
        /** Nothing was stored: a colleague changed or removed it meanwhile. */
        CHANGED_MEANWHILE
    }

    /** The clinic's snippets, by name. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public List<Snippet> all() {
        return database.sql("select * from snippet where clinic_id = :clinic order by lower(name), id")
                .param("clinic", actor.clinic().value())
                .query((row, number) -> new Snippet(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("words"),
                        Language.valueOf(row.getString("language")),
                        row.getInt("version")))
                .list();
    }

    /** A snippet that is not stored yet. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Snippet begin(Language language) {
        return new Snippet(RandomIds.next(), "", "", language, Snippet.NEW);
    }

    /** Stores a new snippet or a changed one. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Stored store(Snippet snippet) {
        String name = snippet.name().strip();
        String words = snippet.words().strip();
        boolean isFit = !name.isEmpty()
                && name.length() <= Snippet.LONGEST_NAME
                && !words.isEmpty()
                && Decision.isFit(name)
                && Decision.isFit(words);
        if (!isFit) {
            return Stored.UNFIT;
        }
        String change = snippet.version() == Snippet.NEW ? """
                insert into snippet (id, clinic_id, name, words, language, changed_by, changed_at, version)
                values (:id, :clinic, :name, :words, :language, :by, :at, :version + 1)""" : """
                update snippet set name = :name, words = :words, language = :language, changed_by = :by,
                    changed_at = :at, version = :version + 1
                where clinic_id = :clinic and id = :id and version = :version""";
        int changed = database.sql(change)
                .param("id", snippet.id())
                .param("clinic", actor.clinic().value())
                .param("name", name)
                .param("words", words)
                .param("language", snippet.language().name())
                .param("by", actor.staff().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("version", snippet.version())
                .update();
        return told(changed, snippet);
    }

    /** Removes a snippet; texts that were made with it stay as they are. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Stored remove(Snippet snippet) {
        int removed = database.sql("delete from snippet where clinic_id = :clinic and id = :id and version = :version")
                .param("clinic", actor.clinic().value())
                .param("id", snippet.id())
                .param("version", snippet.version())
                .update();
        return told(removed, snippet);
    }

    private Stored told(int rows, Snippet snippet) {
        if (rows == 0) {
            return Stored.CHANGED_MEANWHILE;
        }
        audit.done(AuditAction.SNIPPET_CHANGED, snippet.id().toString());
        return Stored.DONE;
    }
}
