package clinic.quiver.rulebook;

import clinic.quiver.access.Role;
import clinic.quiver.review.AgreementCount;
import clinic.quiver.review.AgreementService;
import clinic.quiver.triage.RuleCount;
import clinic.quiver.triage.RuleCountService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often each rule fired of late, and whether clinicians agreed with it. */
@Service
@Transactional(readOnly = true)
public class RuleUseService {

    /** How many days back are counted. */
    public static final int DAYS = 90;

    private final RuleCountService counts;
    private final AgreementService agreements;
    private final Clock clock;

    RuleUseService(RuleCountService counts, AgreementService agreements, Clock clock) {
        this.counts = counts;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** What was counted in the last {@link #DAYS} days, by rule; rules of which there is nothing to say are left out. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.ADMIN_ROLE})
    public Map<String, RuleUse> lately() {
        Instant then = clock.instant().minus(Duration.ofDays(DAYS));
        Map<String, RuleCount> spoke = counts.since(then);
        Map<String, AgreementCount> words = agreements.since(then);
        Set<String> rules = new HashSet<>(spoke.keySet());
        rules.addAll(words.keySet());
        Map<String, RuleUse> uses = new HashMap<>();
        for (String rule : rules) {
            RuleCount count = spoke.getOrDefault(rule, new RuleCount(0, 0));
            AgreementCount said = words.getOrDefault(rule, new AgreementCount(0, 0));
            uses.put(rule, new RuleUse(count.fired(), count.possible(), said.agreed(), said.disagreed()));
        }
        return uses;
    }
}
