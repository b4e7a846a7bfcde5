package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.TabletId;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** Who is acting: the principal of every session, and the author of every audit row. */
public sealed interface Actor extends Serializable {

    ClinicId clinic();

    /** The name shown to staff; never a patient's. */
    String name();

    Set<Role> roles();

    /** The identity written into the audit trail. */
    UUID id();

    record Staff(ClinicId clinic, StaffId staff, String username, String name, Set<Role> roles) implements Actor {
        @Override
        public UUID id() {
            return staff.value();
        }
    }

    record Device(ClinicId clinic, TabletId tablet, String name) implements Actor {
        @Override
        public UUID id() {
            return tablet.value();
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.TABLET);
        }
    }

    /** Quiver itself, for the work of its commands. */
    record Program(ClinicId clinic) implements Actor {
        @Override
        public UUID id() {
            return new UUID(0, 0);
        }

        @Override
        public String name() {
            return "Quiver";
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.PROGRAM);
        }
    }
}
