package clinic.quiver.review;

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

/** How often clinicians shared the view of each rule. Counts only, so that administrators may see them too. */
@Service
@Transactional(readOnly = true)
public class AgreementService {

    private final JdbcClient database;
    private final CurrentActor actor;

    AgreementService(JdbcClient database, CurrentActor actor) {
        this.database = database;
        this.actor = actor;
    }

    /** What clinicians said since then, counted by rule; a rule of which nobody said anything is left out. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.ADMIN_ROLE})
    public Map<String, AgreementCount> since(Instant then) {
        Map<String, AgreementCount> counts = new HashMap<>();
        database.sql("""
                        select rule_id,
                            count(*) filter (where agreement = 'AGREE') as agreed,
                            count(*) filter (where agreement = 'DISAGREE') as disagreed
                        from (
                            select distinct on (visit_id, rule_id) rule_id, agreement
                            from acknowledgement
                            where clinic_id = :clinic and acknowledged_at >= :then
                            order by visit_id, rule_id, acknowledged_at desc, id desc) last_word
                        group by rule_id""")
                .param("clinic", actor.clinic().value())
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.put(
                            row.getString("rule_id"),
                            new AgreementCount(row.getInt("agreed"), row.getInt("disagreed")));
                });
        return counts;
    }
}
