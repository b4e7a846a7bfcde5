package clinic.quiver.bench.worklist;

import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.questionnaire.Answer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A clinic's stored visits: nearly all of them over and signed, spread over ten years, and some hundreds who wait. Those
 * who wait are copies of patients who answered the whole questionnaire; what is over keeps the rows of each table, with
 * short evidence.
 */
final class Archive {

    private static final int VISITS_OF_A_PATIENT = 5;

    private final String url;
    private final TestClinic clinic;

    Archive(String url, TestClinic clinic) {
        this.url = url;
        this.clinic = clinic;
    }

    /** Patients of every kind, taken through the clinic by its own services; those who wait are copies of them. */
    void addPatterns(TestVisits visits) {
        visits.checkIn(clinic, visits.walkIn(clinic, "Early"));
        visits.handedIn(clinic, "Calm", Map.of());
        visits.handedIn(clinic, "Salty", Map.of("meds", new Answer.Choices(new TreeSet<>(List.of("acei-arb")))));
        visits.handedIn(clinic, "Unsure", Map.of("weakness", new Answer.DoesNotKnow()));
        visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
        visits.handedIn(
                clinic,
                "Breathless",
                Map.of("now-check", new Answer.Choices(new TreeSet<>(Set.of("breathing-trouble-now")))));
    }

    /**
     * Fills the database.
     *
     * @param stored visits that are over
     * @param waiting patients who wait
     */
    void fill(int stored, int waiting) throws SQLException {
        // The checks of the tables' triggers hold for rows of the same clinic made in one go; they would take an hour.
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("set session_replication_role = replica");
            statement.execute("set maintenance_work_mem = '256MB'");
            for (String sql : List.of(
                    patients(Math.max(1, stored / VISITS_OF_A_PATIENT)),
                    words(),
                    "create table bench_patient as select id, row_number() over () as number from patient where clinic_id = "
                            + clinicId(),
                    "create index on bench_patient (number)",
                    visits(stored),
                    responses(),
                    assessments(),
                    findings(),
                    acknowledgements(),
                    reviews(),
                    auditTrail(),
                    copies(waiting),
                    copyOf("visit", "'id', c.visit_id, 'patient_id', c.patient_id, 'waiting_since', c.since", "r.id"),
                    copyOf(
                            "questionnaire_response",
                            "'id', gen_random_uuid(), 'visit_id', c.visit_id, 'tablet_id', null",
                            "r.visit_id"),
                    copyOf("assessment", "'id', c.assessment_id, 'visit_id', c.visit_id", "r.current and r.visit_id"),
                    findingCopies(),
                    "drop table bench_copy",
                    "drop table bench_patient",
                    "vacuum analyze")) {
                statement.execute(sql);
            }
        }
    }

    private String clinicId() {
        return "'" + clinic.id() + "'::uuid";
    }

    private String patients(int count) {
        return """
                insert into patient (id, clinic_id, record_number, family_name, given_name, birth_date, sex_at_birth,
                    language, phone, registered_at, version)
                select gen_random_uuid(), %s, 'R-' || n,
                    (array['Al','Bar','Cam','Del','Es','Fer','Gar','Her','Ib','Jun','Kel','Lan','Mar','Núñ','Or','Per',
                        'Quin','Ram','San','Tor','Ur','Vel','Wil','Young','Zam'])[1 + (random() * 24)::int]
                    || (array['a','o','ía','ez','ett','son','man','berg','well','ard','in','os'])[1 + (random() * 11)::int]
                    || (array['','ley','ton','za','res','ki','dos','ford','by','man'])[1 + (random() * 9)::int],
                    (array['Ana','Ben','Carla','Dora','Élodie','Frank','Grace','Hugo','Inés','Jonas','Karl','Lucía',
                        'Mary','Nora','Óscar','Paul','Rosa','Sven','Tina','Uma'])[1 + (random() * 19)::int],
                    date '1930-01-01' + (random() * 32000)::int, 'FEMALE', 'EN', '', now(), 0
                from generate_series(1, %d) n""".formatted(clinicId(), count);
    }

    private String words() {
        return """
                insert into patient_word (clinic_id, word, patient_id)
                select p.clinic_id, word, p.id from patient p,
                    unnest(search_words(p.family_name || ' ' || p.given_name || ' ' || p.record_number)) word
                where p.clinic_id = %s
                on conflict do nothing""".formatted(clinicId());
    }

    private String visits(int count) {
        return """
                insert into visit (id, clinic_id, patient_id, kind, day, planned_for, status, waiting_since, version,
                    record_unseen)
                select gen_random_uuid(), %1$s, p.id, 'APPOINTMENT', day, time '08:00' + (n %% 40) * interval '15 minutes',
                    case when n %% 25 = 0 then 'NO_SHOW' when n %% 40 = 1 then 'LEFT' else 'REVIEWED' end,
                    case when n %% 25 = 0 then null else day + time '08:00' + (n %% 40) * interval '15 minutes' end, 3, false
                from (
                    select n, current_date - 1 - (random() * 3650)::int as day,
                        1 + (random() * ((select count(*) from bench_patient) - 1))::int as patient
                    from generate_series(1, %2$d) n offset 0) v
                join bench_patient p on p.number = v.patient""".formatted(clinicId(), count);
    }

    private String responses() {
        return """
                insert into questionnaire_response
                select given.*
                from visit v
                cross join (
                    select jsonb_populate_record(r, '{"answers": {}, "tablet_id": null}') as pattern
                    from questionnaire_response r
                    where r.clinic_id = %1$s and r.completed_at is not null limit 1) one
                cross join lateral jsonb_populate_record(one.pattern, jsonb_build_object('id', gen_random_uuid(),
                    'visit_id', v.id, 'started_at', v.waiting_since,
                    'completed_at', v.waiting_since + interval '12 minutes')) given
                where v.clinic_id = %1$s and v.status = 'REVIEWED'""".formatted(clinicId());
    }

    private String assessments() {
        return """
                insert into assessment (id, clinic_id, visit_id, level, level_rank, status, current, knowledge_version,
                    knowledge_hash, scores, handout_choice, assessed_at)
                select gen_random_uuid(), %1$s, v.id,
                    (array['EMERGENCY','URGENT','SOON','ROUTINE','SELF_CARE'])[1 + rank], rank, 'COMPLETE', true,
                    one.knowledge_version, one.knowledge_hash, '[]', one.handout_choice,
                    v.waiting_since + interval '12 minutes'
                from (select id, waiting_since, (random() * 4)::int as rank from visit
                    where clinic_id = %1$s and status = 'REVIEWED' offset 0) v,
                    (select * from assessment where clinic_id = %1$s limit 1) one""".formatted(clinicId());
    }

    private String findings() {
        return """
                insert into finding (clinic_id, assessment_id, position, rule_id, kind, level, because, missing)
                select a.clinic_id, a.id, n, 'S' || lpad(((a.level_rank * 3 + n) %% 30)::text, 2, '0'), 'FIRED', a.level,
                    '[]', '{}'
                from assessment a, generate_series(0, 2) n
                where a.clinic_id = %s and not exists (
                    select from finding f where f.clinic_id = a.clinic_id and f.assessment_id = a.id)""".formatted(clinicId());
    }

    private String acknowledgements() {
        return """
                insert into acknowledgement (id, clinic_id, visit_id, rule_id, agreement, words, acknowledged_at,
                    acknowledged_by)
                select gen_random_uuid(), a.clinic_id, a.visit_id, 'S01', 'AGREE', '', a.assessed_at, '%s'::uuid
                from assessment a join visit v on v.clinic_id = a.clinic_id and v.id = a.visit_id
                where a.clinic_id = %s and v.status = 'REVIEWED' and a.level_rank < 2""".formatted(clinic.clinician().staff(), clinicId());
    }

    private String reviews() {
        return """
                insert into review (id, clinic_id, visit_id, note, disposition, disposition_reason, order_codes,
                    other_orders, expected_back, safety_net, follow_up_on, signed_at, signed_by, version)
                select gen_random_uuid(), v.clinic_id, v.id, 'Seen.', 'ROUTINE_FOLLOW_UP', '', '', '', '', '', null,
                    v.waiting_since + interval '40 minutes', '%s'::uuid, 1
                from visit v where v.clinic_id = %s and v.status = 'REVIEWED'""".formatted(clinic.clinician().staff(), clinicId());
    }

    private String auditTrail() {
        return """
                insert into audit_event (clinic_id, at, actor_kind, actor_id, action, outcome, patient_id, visit_id, detail)
                select v.clinic_id, v.waiting_since, 'STAFF', '%s'::uuid, 'REVIEW_SIGNED', 'DONE', v.patient_id, v.id, ''
                from visit v where v.clinic_id = %s and v.status = 'REVIEWED'""".formatted(clinic.clinician().staff(), clinicId());
    }

    private String copies(int waiting) {
        return """
                create table bench_copy as
                select n, gen_random_uuid() as visit_id, gen_random_uuid() as assessment_id, pattern.id as pattern,
                    p.id as patient_id, now() - random() * interval '4 hours' as since
                from generate_series(1, %2$d) n
                join (select id, row_number() over (order by waiting_since) - 1 as number,
                        count(*) over () as patterns from visit
                    where clinic_id = %1$s and status in ('CHECKED_IN', 'ANSWERING', 'ANSWERED')) pattern
                    on pattern.number = n %% pattern.patterns
                join bench_patient p on p.number = 1 + n %% (select count(*) from bench_patient)""".formatted(clinicId(), waiting);
    }

    private static String copyOf(String table, String changes, String pattern) {
        return """
                insert into %1$s
                select copied.*
                from bench_copy c join %1$s r on %3$s = c.pattern
                cross join lateral jsonb_populate_record(r, jsonb_build_object(%2$s)) copied""".formatted(table, changes, pattern);
    }

    private static String findingCopies() {
        return """
                insert into finding
                select copied.*
                from bench_copy c
                join assessment a on a.visit_id = c.pattern and a.current
                join finding f on f.clinic_id = a.clinic_id and f.assessment_id = a.id
                cross join lateral jsonb_populate_record(f, jsonb_build_object('assessment_id', c.assessment_id)) copied""";
    }
}
