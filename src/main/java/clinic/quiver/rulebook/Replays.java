package clinic.quiver.rulebook;

import clinic.quiver.access.ContentVersion;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.RandomIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The replays of each clinic: only ever added. */
@Repository
class Replays {

    private final JdbcClient database;

    Replays(JdbcClient database) {
        this.database = database;
    }

    void add(ClinicId clinic, Replay replay) {
        database.sql("""
                        insert into replay (id, clinic_id, replayed_at, running_version, running_hash,
                            candidate_version, candidate_hash, responses, changed, levels, rules)
                        values (:id, :clinic, :at, :runningVersion, :runningHash,
                            :candidateVersion, :candidateHash, :responses, :changed,
                            cast(:levels as jsonb), cast(:rules as jsonb))""")
                .param("id", RandomIds.next())
                .param("clinic", clinic.value())
                .param("at", replay.at().atOffset(ZoneOffset.UTC))
                .param("runningVersion", replay.running().version())
                .param("runningHash", replay.running().hash())
                .param("candidateVersion", replay.candidate().version())
                .param("candidateHash", replay.candidate().hash())
                .param("responses", replay.responses())
                .param("changed", replay.changed())
                .param("levels", ReplayJson.writeLevels(replay.levels()))
                .param("rules", ReplayJson.writeRules(replay.rules()))
                .update();
    }

    Optional<Replay> last(ClinicId clinic) {
        return database.sql("select * from replay where clinic_id = :clinic order by replayed_at desc, id limit 1")
                .param("clinic", clinic.value())
                .query((row, number) -> replayOf(row))
                .optional();
    }

    private static Replay replayOf(ResultSet row) throws SQLException {
        return new Replay(
                row.getObject("replayed_at", OffsetDateTime.class).toInstant(),
                new ContentVersion(row.getString("running_version"), row.getString("running_hash")),
                new ContentVersion(row.getString("candidate_version"), row.getString("candidate_hash")),
                row.getInt("responses"),
                row.getInt("changed"),
                ReplayJson.readLevels(row.getString("levels")),
                ReplayJson.readRules(row.getString("rules")));
    }
}
