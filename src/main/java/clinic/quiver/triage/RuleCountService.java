package clinic.quiver.triage;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often each rule spoke at the clinic. Counts only, so that administrators may see them too. */
@Service
@Transactional(readOnly = true)
public class RuleCountService {

    private final JdbcClient database;
    private final CurrentActor actor;

    RuleCountService(JdbcClient database, CurrentActor actor) {
        this.database = database;
        this.actor = actor;
    }

    /** The current assessments since then, counted by rule; a rule that never spoke is left out. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.ADMIN_ROLE})
    public Map<String, RuleCount> since(Instant then) {
        Map<String, RuleCount> counts = new HashMap<>();
        database.sql("""
                        select f.rule_id,
                            count(*) filter (where f.kind in ('FIRED', 'FLOOR')) as fired,
                            count(*) filter (where f.kind = 'POSSIBLE') as possible
                        from assessment a
                        join finding f on f.clinic_id = a.clinic_id and f.assessment_id = a.id
                        where a.clinic_id = :clinic and a.current and a.assessed_at >= :then
                            and f.kind in ('FIRED', 'FLOOR', 'POSSIBLE')
                        group by f.rule_id""")
                .param("clinic", actor.clinic().value())
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.put(row.getString("rule_id"), new RuleCount(row.getInt("fired"), row.getInt("possible")));
                });
        return counts;
    }
}
