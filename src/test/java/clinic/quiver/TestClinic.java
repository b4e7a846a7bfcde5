package clinic.quiver;

import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.access.Secrets;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.TabletId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinic of a test's own, with one person of each role and a tablet. */
public final class TestClinic {

    private final JdbcClient database;
    private final ClinicId id = ClinicId.random();
    private final Actor.Staff desk;
    private final Actor.Staff clinician;
    private final Actor.Staff admin;
    private final Actor.Device tablet;

    public TestClinic(JdbcClient database) {
        this.database = database;
        insertClinic();
        desk = staff("Dana Desk", Role.FRONT_DESK);
        clinician = staff("Dr. Clara Clinic", Role.CLINICIAN);
        admin = staff("Ada Admin", Role.ADMIN);
        tablet = newTablet("Tablet by the window");
    }

    public ClinicId id() {
        return id;
    }

    public Actor.Staff desk() {
        return desk;
    }

    public Actor.Staff clinician() {
        return clinician;
    }

    public Actor.Staff admin() {
        return admin;
    }

    public Actor.Device tablet() {
        return tablet;
    }

    public <T> T asDesk(Supplier<T> work) {
        return CurrentActor.as(desk, work);
    }

    public <T> T asClinician(Supplier<T> work) {
        return CurrentActor.as(clinician, work);
    }

    public <T> T asAdmin(Supplier<T> work) {
        return CurrentActor.as(admin, work);
    }

    public <T> T onTablet(Supplier<T> work) {
        return CurrentActor.as(tablet, work);
    }

    /** Another member of staff of this clinic. */
    public Actor.Staff staff(String name, Role role) {
        StaffId staff = StaffId.random();
        String username = "user-" + staff;
        database.sql("""
                        insert into staff_account
                            (id, clinic_id, username, display_name, password_hash, roles, enabled, created_at, version)
                        values (:id, :clinic, :username, :name, null, array[:role], true, now(), 0)""")
                .param("id", staff.value())
                .param("clinic", id.value())
                .param("username", username)
                .param("name", name)
                .param("role", role.name())
                .update();
        return new Actor.Staff(id, staff, username, name, Set.of(role));
    }

    /** Another tablet of this clinic. */
    public Actor.Device newTablet(String name) {
        TabletId tabletId = TabletId.random();
        database.sql("""
                        insert into tablet (id, clinic_id, name, token_hash, enrolled_at, version)
                        values (:id, :clinic, :name, :hash, :now, 0)""")
                .param("id", tabletId.value())
                .param("clinic", id.value())
                .param("name", name)
                .param("hash", Secrets.hash(Secrets.token()))
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
        return new Actor.Device(id, tabletId, name);
    }

    private void insertClinic() {
        database.sql("""
                        insert into clinic (id, name, time_zone, phone, emergency_number, crisis_line, poison_line,
                            default_language, paper_size, mood_questions, version)
                        values (:id, 'Willow Clinic', 'Europe/London', '020 7946 0000', '999', '116 123', '111',
                            'EN', 'A4', true, 0)""").param("id", id.value()).update();
    }
}
