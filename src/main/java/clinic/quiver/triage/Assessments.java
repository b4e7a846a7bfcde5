package clinic.quiver.triage;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.GoneFindings.Gone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored assessments: only ever added; one of each visit is the current one. */
@Repository
class Assessments {

    private final JdbcClient database;

    Assessments(JdbcClient database) {
        this.database = database;
    }

    void addAsCurrent(ClinicId clinic, Assessment assessment) {
        database.sql("""
                        update assessment set current = false
                        where clinic_id = :clinic and visit_id = :visit and current""")
                .param("clinic", clinic.value())
                .param("visit", assessment.visit().value())
                .update();
        database.sql("""
                        insert into assessment (id, clinic_id, visit_id, level, level_rank, status, current,
                            knowledge_version, knowledge_hash, scores, handout_choice, assessed_at)
                        values (:id, :clinic, :visit, :level, :rank, :status, true,
                            :version, :hash, cast(:scores as jsonb), cast(:handout as jsonb), :at)""")
                .param("id", assessment.id())
                .param("clinic", clinic.value())
                .param("visit", assessment.visit().value())
                .param("level", assessment.level().name())
                .param("rank", assessment.level().rank())
                .param("status", assessment.status().name())
                .param("version", assessment.knowledgeVersion())
                .param("hash", assessment.knowledgeHash())
                .param("scores", AssessmentJson.writeScores(assessment.scores()))
                .param("handout", AssessmentJson.writeHandout(assessment.handout()))
                .param("at", assessment.assessedAt().atOffset(ZoneOffset.UTC))
                .update();
        insertFindings(clinic, assessment);
    }

    // One statement for all: a patient's every answer may bring a dozen of them.
    private void insertFindings(ClinicId clinic, Assessment assessment) {
        List<StoredFinding> findings = assessment.findings();
        database.sql("""
                        insert into finding (clinic_id, assessment_id, position, rule_id, kind, level, because, missing)
                        select :clinic, :assessment, position - 1, rule_id, kind, level, cast(because as jsonb),
                            string_to_array(missing, ' ')
                        from unnest(:rules, :kinds, :levels, :because, :missing)
                            with ordinality as given (rule_id, kind, level, because, missing, position)""")
                .param("clinic", clinic.value())
                .param("assessment", assessment.id())
                .param("rules", texts(findings, StoredFinding::ruleId))
                .param("kinds", texts(findings, finding -> finding.kind().name()))
                .param("levels", texts(findings, finding -> finding.level().name()))
                .param("because", texts(findings, finding -> AssessmentJson.writeEvidence(finding.because())))
                .param(
                        "missing",
                        texts(
                                findings,
                                finding -> finding.missing().stream()
                                        .map(LinkId::value)
                                        .collect(Collectors.joining(" "))))
                .update();
    }

    private static String[] texts(List<StoredFinding> findings, Function<StoredFinding, String> part) {
        return findings.stream().map(part).toArray(String[]::new);
    }

    /** The current assessment of each visit that has one. */
    Map<VisitId, Assessment> currentOf(ClinicId clinic, Collection<VisitId> visits) {
        if (visits.isEmpty()) {
            return Map.of();
        }
        UUID[] ids = visits.stream().map(VisitId::value).toArray(UUID[]::new);
        Map<UUID, List<StoredFinding>> findings = findingsOfCurrent(clinic, ids);
        Map<VisitId, Assessment> assessments = new HashMap<>();
        database.sql("""
                        select * from assessment
                        where clinic_id = :clinic and visit_id = any(:visits) and current""")
                .param("clinic", clinic.value())
                .param("visits", ids)
                .query((row, number) -> assessmentOf(row, findings))
                .list()
                .forEach(assessment -> assessments.put(assessment.visit(), assessment));
        return assessments;
    }

    Optional<Assessment> currentOf(ClinicId clinic, VisitId visit) {
        return Optional.ofNullable(currentOf(clinic, List.of(visit)).get(visit));
    }

    /** The levels that a visit had, oldest first. */
    List<TriageLevel> levelsOf(ClinicId clinic, VisitId visit) {
        return database.sql("""
                        select level from assessment where clinic_id = :clinic and visit_id = :visit
                        order by assessed_at, id""")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .query((row, number) -> TriageLevel.valueOf(row.getString("level")))
                .list();
    }

    /** When the first of these rules raised a flag; the list of kinds is that of {@link Finding.Kind#counts}. */
    Optional<Instant> flaggedSince(ClinicId clinic, VisitId visit, Collection<String> rules) {
        return database.sql("""
                        select a.assessed_at from assessment a
                        join finding f on f.clinic_id = a.clinic_id and f.assessment_id = a.id
                        where a.clinic_id = :clinic and a.visit_id = :visit and f.rule_id = any(:rules)
                            and f.level in ('EMERGENCY', 'URGENT') and f.kind <> 'NOT_SETTLED'
                        order by a.assessed_at
                        limit 1""")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .param("rules", rules.toArray(String[]::new))
                .query((row, number) ->
                        row.getObject("assessed_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Since when the flag of a rule has not been settled, the last time it was not; empty when it always was. */
    Optional<Instant> flaggedSince(ClinicId clinic, VisitId visit, String rule, Predicate<StoredFinding> isSettled) {
        return database
                .sql("""
                        select a.assessed_at, f.* from assessment a
                        join finding f on f.clinic_id = a.clinic_id and f.assessment_id = a.id
                        where a.clinic_id = :clinic and a.visit_id = :visit and f.rule_id = :rule
                            and f.level in ('EMERGENCY', 'URGENT') and f.kind <> 'NOT_SETTLED'
                        order by a.current desc, a.assessed_at desc""")
                .param("clinic", clinic.value())
                .param("visit", visit.value())
                .param("rule", rule)
                .query((row, number) -> new Gone(
                        findingOf(row),
                        row.getObject("assessed_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .dropWhile(then -> isSettled.test(then.finding()))
                .takeWhile(then -> !isSettled.test(then.finding()))
                .reduce((newer, older) -> older)
                .map(Gone::assessedAt);
    }

    private Map<UUID, List<StoredFinding>> findingsOfCurrent(ClinicId clinic, UUID[] visits) {
        Map<UUID, List<StoredFinding>> findings = new HashMap<>();
        database.sql("""
                        select f.* from finding f
                        join assessment a on a.clinic_id = f.clinic_id and a.id = f.assessment_id
                        where a.clinic_id = :clinic and a.visit_id = any(:visits) and a.current
                        order by f.assessment_id, f.position""")
                .param("clinic", clinic.value())
                .param("visits", visits)
                .query(row -> {
                    UUID assessment = row.getObject("assessment_id", UUID.class);
                    findings.computeIfAbsent(assessment, key -> new ArrayList<>())
                            .add(findingOf(row));
                });
        return findings;
    }

    private static Assessment assessmentOf(ResultSet row, Map<UUID, List<StoredFinding>> findings) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Assessment(
                id,
                new VisitId(row.getObject("visit_id", UUID.class)),
                TriageLevel.valueOf(row.getString("level")),
                Assessment.Status.valueOf(row.getString("status")),
                findings.getOrDefault(id, List.of()),
                AssessmentJson.readScores(row.getString("scores")),
                AssessmentJson.readHandout(row.getString("handout_choice")),
                row.getString("knowledge_version"),
                row.getString("knowledge_hash"),
                row.getObject("assessed_at", OffsetDateTime.class).toInstant());
    }

    /** The finding of a row of the table {@code finding}. */
    static StoredFinding findingOf(ResultSet row) throws SQLException {
        return new StoredFinding(
                row.getString("rule_id"),
                Finding.Kind.valueOf(row.getString("kind")),
                TriageLevel.valueOf(row.getString("level")),
                AssessmentJson.readEvidence(row.getString("because")),
                Arrays.stream((String[]) row.getArray("missing").getArray())
                        .map(LinkId::of)
                        .toList());
    }
}
