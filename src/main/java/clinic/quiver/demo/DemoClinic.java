package clinic.quiver.demo;

import clinic.quiver.access.Actor;
import clinic.quiver.access.Role;
import clinic.quiver.access.Secrets;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.TabletId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The demo's clinic with its staff. Written past the services, which would rightly refuse such a short password. */
@Component
@Profile("demo")
class DemoClinic {

    static final String PASSWORD = "quiver-demo";

    private static final String SEEDER = "Waiting room";

    private final JdbcClient database;
    private final PasswordEncoder passwords;

    DemoClinic(JdbcClient database, PasswordEncoder passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    Optional<ClinicId> find() {
        return database.sql("select clinic_id from staff_account where username = 'desk'")
                .query(UUID.class)
                .optional()
                .map(ClinicId::new);
    }

    ClinicId make() {
        ClinicId clinic = ClinicId.random();
        database.sql("""
                        insert into clinic (id, name, time_zone, phone, emergency_number, crisis_line, poison_line,
                            default_language, paper_size, mood_questions, version)
                        values (:id, 'Willow Street Clinic', 'America/New_York', '555-0100', '911', '988',
                            '1-800-222-1222', 'EN', 'LETTER', true, 0)""").param("id", clinic.value()).update();
        String hash = passwords.encode(PASSWORD);
        addStaff(clinic, "desk", "Robin Ortiz", Role.FRONT_DESK, hash);
        addStaff(clinic, "clinician", "Dr. Amara Lindqvist", Role.CLINICIAN, hash);
        addStaff(clinic, "clinician2", "Dr. Tomás Ferrer", Role.CLINICIAN, hash);
        addStaff(clinic, "admin", "Sam Okafor", Role.ADMIN, hash);
        return clinic;
    }

    Actor.Staff staff(String username) {
        return database.sql(
                        "select id, clinic_id, display_name, roles[1] as role from staff_account where username = ?")
                .param(username)
                .query((row, number) -> new Actor.Staff(
                        new ClinicId(row.getObject("clinic_id", UUID.class)),
                        new StaffId(row.getObject("id", UUID.class)),
                        username,
                        row.getString("display_name"),
                        Set.of(Role.valueOf(row.getString("role")))))
                .single();
    }

    /** The tablet on which the demo's patients answered; its secret is thrown away at once. */
    Actor.Device tablet(ClinicId clinic) {
        return database.sql("select id from tablet where clinic_id = :clinic and name = :name")
                .param("clinic", clinic.value())
                .param("name", SEEDER)
                .query(UUID.class)
                .optional()
                .map(id -> new Actor.Device(clinic, new TabletId(id), SEEDER))
                .orElseGet(() -> addTablet(clinic));
    }

    private Actor.Device addTablet(ClinicId clinic) {
        TabletId tablet = TabletId.random();
        database.sql("""
                        insert into tablet (id, clinic_id, name, token_hash, enrolled_at, revoked_at, version)
                        values (:id, :clinic, :name, :hash, now(), now(), 0)""")
                .param("id", tablet.value())
                .param("clinic", clinic.value())
                .param("name", SEEDER)
                .param("hash", Secrets.hash(Secrets.token()))
                .update();
        return new Actor.Device(clinic, tablet, SEEDER);
    }

    private void addStaff(ClinicId clinic, String username, String name, Role role, String hash) {
        database.sql("""
                        insert into staff_account
                            (id, clinic_id, username, display_name, password_hash, roles, enabled, created_at, version)
                        values (:id, :clinic, :username, :name, :hash, :roles, true, now(), 0)""")
                .param("id", RandomIds.next())
                .param("clinic", clinic.value())
                .param("username", username)
                .param("name", name)
                .param("hash", hash)
                .param("roles", List.of(role.name()).toArray(String[]::new))
                .update();
    }
}
