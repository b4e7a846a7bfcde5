package clinic.quiver.review;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The stored order of the worklist. Reads are bounded by the length of the list and not by that of the archive. */
@Repository
class WorklistPlaces {

    private static final String FILTERED = """
             (:holder::uuid is null or exists (
                    select from review_claim c
                    where c.clinic_id = p.clinic_id and c.visit_id = p.visit_id and c.staff_id = :holder::uuid))
                and (not :unseen or p.open_flags > 0)
                and (:day::date is null or p.day = :day::date)""";

    private static final String WANTED = FILTERED + """
                 and (:patients::uuid[] is null or p.patient_id = any(:patients::uuid[]))""";

    private final JdbcClient database;

    WorklistPlaces(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which places are asked for.
     *
     * @param holder only whom this clinician has; empty for everybody
     * @param patients only these; empty for all
     */
    record Wanted(ClinicId clinic, WorklistFilter filter, Optional<StaffId> holder, Optional<Set<PatientId>> patients) {

        private StatementSpec bind(StatementSpec statement) {
            return statement
                    .param("clinic", clinic.value())
                    .param("holder", holder.map(StaffId::value).orElse(null))
                    .param("unseen", filter.unseen())
                    .param("day", filter.day().orElse(null))
                    .param("patients", patients.map(Wanted::values).orElse(null));
        }

        private static UUID[] values(Set<PatientId> patients) {
            return patients.stream().map(PatientId::value).toArray(UUID[]::new);
        }
    }

    /** The first places behind a key, in order. */
    List<WorklistPlace> behind(Wanted wanted, Optional<WorklistKey> key, int most) {
        String sql = "select p.* from worklist_place p where p.clinic_id = :clinic and" + WANTED
                + wanted.filter()
                        .standing()
                        .map(standing -> " and p.rank = :rank")
                        .orElse("")
                + key.map(last -> " and (p.rank, p.waiting_since, p.visit_id) > (:lastRank, :lastSince, :lastVisit)")
                        .orElse("")
                + " order by p.rank, p.waiting_since, p.visit_id limit :most";
        StatementSpec statement = wanted.bind(database.sql(sql)).param("most", most);
        wanted.filter().standing().ifPresent(standing -> statement.param("rank", standing.rank()));
        key.ifPresent(last -> statement
                .param("lastRank", last.standing().rank())
                .param("lastSince", stored(last.waitingSince()))
                .param("lastVisit", last.visit().value()));
        return statement.query((row, number) -> placeOf(row)).list();
    }

    /** How many stand where; the level that is filtered by does not count here. */
    WorklistCounts count(Wanted wanted) {
        String sql = "select p.rank, count(*) filter (where" + FILTERED + ") as wanted,"
                + " count(*) filter (where" + WANTED + ") as found, count(*) as everybody,"
                + " count(*) filter (where p.open_flags > 0) as unseen"
                + " from worklist_place p where p.clinic_id = :clinic group by p.rank";
        Map<Standing, Integer> standing = new EnumMap<>(Standing.class);
        Map<Standing, Integer> found = new EnumMap<>(Standing.class);
        int[] sums = new int[2];
        wanted.bind(database.sql(sql)).query(row -> {
            standing.put(Standing.ofRank(row.getInt("rank")), row.getInt("wanted"));
            found.put(Standing.ofRank(row.getInt("rank")), row.getInt("found"));
            sums[0] += row.getInt("everybody");
            sums[1] += row.getInt("unseen");
        });
        return new WorklistCounts(standing, found, sums[0], sums[1], countTaken(wanted.clinic()));
    }

    private Map<StaffId, Integer> countTaken(ClinicId clinic) {
        Map<StaffId, Integer> taken = new HashMap<>();
        database.sql("""
                        select c.staff_id, count(*) from worklist_place p
                        join review_claim c on c.clinic_id = p.clinic_id and c.visit_id = p.visit_id
                        where p.clinic_id = :clinic
                        group by c.staff_id""").param("clinic", clinic.value()).query(row -> {
            taken.put(new StaffId(row.getObject(1, UUID.class)), row.getInt(2));
        });
        return taken;
    }

    /** All places of a clinic, in order. */
    List<WorklistPlace> all(ClinicId clinic) {
        return database.sql("""
                        select * from worklist_place where clinic_id = :clinic
                        order by rank, waiting_since, visit_id""")
                .param("clinic", clinic.value())
                .query((row, number) -> placeOf(row))
                .list();
    }

    /** The patients who stand on the list. */
    List<PatientId> patients(ClinicId clinic) {
        return database.sql("select distinct patient_id from worklist_place where clinic_id = :clinic")
                .param("clinic", clinic.value())
                .query((row, number) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    void put(ClinicId clinic, WorklistPlace place) {
        database.sql("""
                        insert into worklist_place (clinic_id, visit_id, patient_id, day, rank, waiting_since,
                            open_flags, unseen_since)
                        values (:clinic, :visit, :patient, :day, :rank, :since, :flags, :unseen)
                        on conflict (clinic_id, visit_id) do update
                        set day = excluded.day, rank = excluded.rank, waiting_since = excluded.waiting_since,
                            open_flags = excluded.open_flags, unseen_since = excluded.unseen_since""")
                .param("clinic", clinic.value())
                .param("visit", place.visit().value())
                .param("patient", place.patient().value())
                .param("day", place.day())
                .param("rank", place.standing().rank())
                .param("since", stored(place.waitingSince()))
                .param("flags", place.openFlags())
                .param(
                        "unseen",
                        place.unseenSince()
                                .map(since -> since.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .update();
    }

    void remove(ClinicId clinic, VisitId visit) {
        database.sql("delete from worklist_place where clinic_id = :clinic and visit_id = :visit")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .update();
    }

    private static WorklistPlace placeOf(ResultSet row) throws SQLException {
        return new WorklistPlace(
                new VisitId(row.getObject("visit_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                Standing.ofRank(row.getInt("rank")),
                read(row.getObject("waiting_since", OffsetDateTime.class)),
                row.getInt("open_flags"),
                read(row.getObject("unseen_since", OffsetDateTime.class)));
    }

    private static OffsetDateTime stored(Optional<Instant> since) {
        return since.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MAX);
    }

    private static Optional<Instant> read(@Nullable OffsetDateTime stored) {
        return Optional.ofNullable(stored)
                .filter(moment -> !moment.equals(OffsetDateTime.MAX))
                .map(OffsetDateTime::toInstant);
    }
}
