package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first hour of a new installation: one link makes the clinic and its first administrator. */
@Service
@Transactional
public class SetUpService {

    /** How long the printed link can be used; a restart prints a new one. */
    public static final Duration LINK_LASTS = Duration.ofHours(24);

    private final Clinics clinics;
    private final StaffAccounts accounts;
    private final AccountLinks links;
    private final Newcomers newcomers;
    private final PasswordEncoder passwords;
    private final Clock clock;

    SetUpService(
            Clinics clinics,
            StaffAccounts accounts,
            AccountLinks links,
            Newcomers newcomers,
            PasswordEncoder passwords,
            Clock clock) {
        this.clinics = clinics;
        this.accounts = accounts;
        this.links = links;
        this.newcomers = newcomers;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether there is no clinic yet. */
    @Transactional(readOnly = true)
    public boolean isNeeded() {
        return clinics.count() == 0;
    }

    /** The secret part of a new set-up link; kept only as a hash. */
    String newLink() {
        String token = Secrets.token();
        links.save(new AccountLinkRow(Secrets.hash(token), null, clock.instant().plus(LINK_LASTS)));
        return token;
    }

    /** Whether a set-up link still opens the page. */
    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return isNeeded() && link(token).isPresent();
    }

    /**
     * Makes the clinic and its first administrator, who may also be given other roles later.
     *
     * @return the fault when the password is refused; nothing was made then
     * @throws AccessDeniedException when the link is not open
     * @throws IllegalArgumentException when a name is blank or the username is none; see {@link AccountService#isUsername}
     */
    public Optional<NewPassword.Fault> complete(
            String token, ClinicSettings settings, String username, String displayName, NewPassword password) {
        AccountLinkRow link = link(token)
                .filter(row -> isNeeded())
                .orElseThrow(() -> new AccessDeniedException("the set-up link is not open"));
        if (settings.name().isBlank() || displayName.isBlank() || !AccountService.isUsername(username)) {
            throw new IllegalArgumentException("a name is missing");
        }
        Optional<NewPassword.Fault> fault = password.fault(username, displayName);
        if (fault.isPresent()) {
            return fault;
        }
        ClinicId clinic = ClinicId.random();
        clinics.save(new ClinicRow(clinic, settings));
        StaffAccountRow admin = new StaffAccountRow(
                StaffId.random(),
                clinic,
                AccountService.tidied(username),
                displayName.strip(),
                Set.of(Role.ADMIN),
                clock.instant());
        admin.setPasswordHash(passwords.encode(password.text()));
        accounts.save(admin);
        link.useAt(clock.instant());
        links.save(link);
        newcomers.publish(admin.toPrincipal().actor(), new AccessChanged("clinic-set-up", settings.name()));
        return Optional.empty();
    }

    private Optional<AccountLinkRow> link(String token) {
        return links.findById(Secrets.hash(token))
                .filter(row -> row.staffId() == null && row.isOpenAt(clock.instant()));
    }
}
