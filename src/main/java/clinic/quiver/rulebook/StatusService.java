package clinic.quiver.rulebook;

import clinic.quiver.access.Clinic;
import clinic.quiver.access.ClinicService;
import clinic.quiver.access.Role;
import clinic.quiver.rulebook.Status.Overdue;
import clinic.quiver.rulebook.Status.Versions;
import clinic.quiver.triage.RuleBook;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how things stand: content, reviews, the latest replay, versions. */
@Service
@Transactional(readOnly = true)
public class StatusService {

    private final RuleBook ruleBook;
    private final ClinicService clinics;
    private final ReplayService replays;
    private final JdbcClient database;
    private final Optional<BuildProperties> build;

    StatusService(
            RuleBook ruleBook,
            ClinicService clinics,
            ReplayService replays,
            JdbcClient database,
            ObjectProvider<BuildProperties> build) {
        this.ruleBook = ruleBook;
        this.clinics = clinics;
        this.replays = replays;
        this.database = database;
        this.build = Optional.ofNullable(build.getIfAvailable());
    }

    @RolesAllowed(Role.ADMIN_ROLE)
    public Status now() {
        Clinic clinic = clinics.current();
        return new Status(
                clinics.contentVersion(), clinic.signOff(), overdue(clinics.today()), replays.last(), versions());
    }

    private List<Overdue> overdue(LocalDate today) {
        List<Overdue> overdue = new ArrayList<>();
        ruleBook.floors().stream()
                .filter(floor -> floor.provenance().isDue(today))
                .forEach(floor -> overdue.add(new Overdue(floor.id(), floor.provenance())));
        ruleBook.rules().stream()
                .filter(rule -> rule.provenance().isDue(today))
                .forEach(rule -> overdue.add(new Overdue(rule.id(), rule.provenance())));
        if (ruleBook.scoreProvenance().isDue(today)) {
            ruleBook.scorings()
                    .forEach(scoring ->
                            overdue.add(new Overdue(scoring.nutrient().score().value(), ruleBook.scoreProvenance())));
        }
        return overdue;
    }

    private Versions versions() {
        return new Versions(
                build.map(BuildProperties::getVersion),
                Runtime.version().toString(),
                database.sql("show server_version").query(String.class).single(),
                database.sql("""
                                select version from flyway_schema_history
                                where success and version is not null order by installed_rank desc limit 1""").query(String.class).single());
    }
}
