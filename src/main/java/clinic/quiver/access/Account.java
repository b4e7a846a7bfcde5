package clinic.quiver.access;

import clinic.quiver.shared.StaffId;
import java.time.Instant;
import java.util.Set;

/**
 * A person's account.
 *
 * @param username lower case, unique over all clinics
 * @param activated whether the person has set a password yet
 */
public record Account(
        StaffId id,
        String username,
        String displayName,
        Set<Role> roles,
        boolean enabled,
        boolean activated,
        Instant createdAt) {}
