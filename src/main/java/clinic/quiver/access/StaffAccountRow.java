package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.StaffId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "staff_account")
class StaffAccountRow {

    @Id
    private UUID id;

    private UUID clinicId;
    private String username;
    private String displayName;
    private @Nullable String passwordHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles;

    private boolean enabled;
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected StaffAccountRow() {}

    StaffAccountRow(StaffId id, ClinicId clinic, String username, String displayName, Set<Role> roles, Instant now) {
        this.id = id.value();
        this.clinicId = clinic.value();
        this.username = username;
        this.displayName = displayName;
        this.roles = roles.stream().map(Role::name).sorted().toArray(String[]::new);
        this.enabled = true;
        this.createdAt = now;
    }

    void setPasswordHash(String hash) {
        passwordHash = hash;
    }

    void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    UUID clinicId() {
        return clinicId;
    }

    StaffPrincipal toPrincipal() {
        Actor.Staff staff = new Actor.Staff(new ClinicId(clinicId), new StaffId(id), username, displayName, roleSet());
        return new StaffPrincipal(staff, passwordHash, enabled);
    }

    Account toAccount() {
        return new Account(new StaffId(id), username, displayName, roleSet(), enabled, passwordHash != null, createdAt);
    }

    private Set<Role> roleSet() {
        Set<Role> set = EnumSet.noneOf(Role.class);
        Arrays.stream(roles).map(Role::valueOf).forEach(set::add);
        return set;
    }
}
