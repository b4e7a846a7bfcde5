package clinic.quiver.observation;

import clinic.quiver.observation.LabJson.Reported;
import clinic.quiver.observation.LabResult.Origin;
import clinic.quiver.observation.LabResult.Standing;
import clinic.quiver.observation.lab.Amount;
import clinic.quiver.observation.lab.Analyte;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.observation.lab.LabValue;
import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerJson;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.PatientId;
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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The laboratory's results among the observations. Rows are only added; of one test and sample the last one counts. */
@Repository
class LabResults {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select o.*, s.told, s.told_by, s.told_at, s.words, s.seen_at, s.seen_by from observation o
            left join lateral (select * from result_seen r where r.clinic_id = o.clinic_id and r.visit_id = o.visit_id
                and r.observation_id = o.id order by r.seen_at limit 1) s on true
            where o.clinic_id = :clinic and o.item like 'lab-%' and not o.withdrawn
                and not exists (select from observation n where n.clinic_id = o.clinic_id and n.visit_id = o.visit_id
                    and n.item = o.item and n.observed_at = o.observed_at
                    and (n.recorded_at, n.id) > (o.recorded_at, o.id))""";

    private final JdbcClient database;
    private final LabCatalogue catalogue;

    LabResults(JdbcClient database, LabCatalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /**
     * Adds a row.
     *
     * @param withdrawn whether the row says that the result counts no more
     */
    void add(ClinicId clinic, Visit visit, LabResult result, boolean withdrawn) {
        database.sql("""
                        insert into observation (id, clinic_id, visit_id, patient_id, item, value, observed_at, recorded_at,
                            recorded_by, lab, standing, late, withdrawn)
                        values (:id, :clinic, :visit, :patient, :item, :value::jsonb, :observedAt, :recordedAt, :by,
                            :lab::jsonb, :standing, :late, :withdrawn)""")
                .param("id", result.id())
                .param("clinic", clinic.value())
                .param("visit", visit.id().value())
                .param("patient", visit.patient().value())
                .param("item", result.value().analyte().value())
                .param(
                        "value",
                        AnswerJson.write(new Answer.Quantity(result.si())).toString())
                .param("observedAt", utc(result.sampledAt()))
                .param("recordedAt", utc(result.recordedAt()))
                .param("by", result.recordedBy().value())
                .param("lab", LabJson.write(result.value(), result.origin()))
                .param("standing", result.standing().name())
                .param("late", result.late())
                .param("withdrawn", withdrawn)
                .update();
    }

    void add(ClinicId clinic, VisitId visit, UUID result, ResultSeen seen) {
        database.sql("""
                        insert into result_seen (id, clinic_id, visit_id, observation_id, told, told_by, told_at, words, seen_at,
                            seen_by)
                        values (:id, :clinic, :visit, :result, :told, :toldBy, :toldAt, :words, :at, :by)""")
                .param("id", RandomIds.next())
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .param("result", result)
                .param("told", seen.told())
                .param("toldBy", seen.toldBy())
                .param("toldAt", utc(seen.toldAt()))
                .param("words", seen.words())
                .param("at", utc(seen.at()))
                .param("by", seen.by().value())
                .update();
    }

    /** The results of a patient that count, the newest sample first. */
    List<LabResult> ofPatient(ClinicId clinic, PatientId patient) {
        return database
                .sql(SELECT + " and o.patient_id = :patient order by o.observed_at desc, o.recorded_at desc, o.id desc")
                .param("clinic", clinic.value())
                .param("patient", patient.value())
                .query((row, number) -> result(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The results of some visits that are critical or came late, seen or not; and those of which nobody said where they
     * stand when they were recorded.
     */
    List<LabResult> standingOut(ClinicId clinic, Collection<VisitId> visits) {
        return database
                .sql(SELECT + " " + """
                        and o.visit_id = any(:visits) and (o.late or o.standing = 'CRITICAL' or o.standing is null)
                        order by o.observed_at desc, o.recorded_at desc, o.id desc""")
                .param("clinic", clinic.value())
                .param("visits", visits.stream().map(VisitId::value).toArray(UUID[]::new))
                .query((row, number) -> result(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    // A test that only an earlier content had cannot be shown with its unit any more.
    private Optional<LabResult> result(ResultSet row) throws SQLException {
        Optional<Analyte> analyte = catalogue.find(LinkId.of(row.getString("item")));
        if (analyte.isEmpty()
                || !(AnswerJson.read(JSON.readTree(row.getString("value"))) instanceof Answer.Quantity(var si))) {
            return Optional.empty();
        }
        String lab = row.getString("lab");
        Reported reported = lab == null
                ? new Reported(
                        LabValue.of(
                                analyte.get().key(),
                                Amount.of(si, analyte.get().siUnit().symbol())),
                        Origin.TYPED)
                : LabJson.read(analyte.get().key(), lab);
        String standing = row.getString("standing");
        return Optional.of(new LabResult(
                row.getObject("id", UUID.class),
                new VisitId(row.getObject("visit_id", UUID.class)),
                reported.value(),
                si,
                reported.origin(),
                standing == null
                        ? standing(analyte.get(), reported.value(), SexAtBirth.PREFER_NOT)
                        : Standing.valueOf(standing),
                instant(row, "observed_at"),
                instant(row, "recorded_at"),
                new StaffId(row.getObject("recorded_by", UUID.class)),
                row.getBoolean("late"),
                seen(row)));
    }

    /** Where a result stands for a person of this sex. */
    static Standing standing(Analyte analyte, LabValue value, SexAtBirth sex) {
        var found = analyte.classify(value, sex);
        return found.critical() ? Standing.CRITICAL : found.isAbnormal() ? Standing.ABNORMAL : Standing.NORMAL;
    }

    private static Optional<ResultSeen> seen(ResultSet row) throws SQLException {
        return row.getString("told") == null
                ? Optional.empty()
                : Optional.of(new ResultSeen(
                        row.getString("told"),
                        row.getString("told_by"),
                        instant(row, "told_at"),
                        row.getString("words"),
                        instant(row, "seen_at"),
                        new StaffId(row.getObject("seen_by", UUID.class))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
