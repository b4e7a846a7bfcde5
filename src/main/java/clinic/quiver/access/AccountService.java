package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.StaffId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the clinic's staff: invited by an administrator, activated by the person. */
@Service
@Transactional
public class AccountService {

    /** How long an invitation can be used. */
    public static final Duration INVITATION_LASTS = Duration.ofDays(3);

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final StaffAccounts rows;
    private final AccountLinks links;
    private final CurrentActor actor;
    private final Newcomers newcomers;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccountService(
            StaffAccounts rows,
            AccountLinks links,
            CurrentActor actor,
            Newcomers newcomers,
            PasswordEncoder passwords,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.links = links;
        this.actor = actor;
        this.newcomers = newcomers;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    /** What came of an invitation. */
    public sealed interface Invited {
        /** The secret part of the one-time link; shown once, kept only as a hash. */
        record Link(String token) implements Invited {}

        record UsernameTaken() implements Invited {}

        /** Two to forty letters, digits, dots, underscores or hyphens. */
        record UsernameMalformed() implements Invited {}

        record NoRole() implements Invited {}
    }

    /** All accounts of the clinic, by name. */
    @RolesAllowed(Role.ADMIN_ROLE)
    @Transactional(readOnly = true)
    public List<Account> all() {
        return rows.findByClinicIdOrderByDisplayName(actor.clinic().value()).stream()
                .map(StaffAccountRow::toAccount)
                .toList();
    }

    /** The name of a colleague, for "seen by ..."; empty for somebody of another clinic. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<String> nameOf(StaffId staff) {
        return rows.findById(staff.value())
                .filter(row -> row.clinicId().equals(actor.clinic().value()))
                .map(row -> row.toAccount().displayName());
    }

    /** Everybody who can be given a patient: the clinicians of the clinic whose accounts are open, by name. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public List<Account> clinicians() {
        return rows.findByClinicIdOrderByDisplayName(actor.clinic().value()).stream()
                .map(StaffAccountRow::toAccount)
                .filter(account -> account.enabled() && account.roles().contains(Role.CLINICIAN))
                .toList();
    }

    /** Whether a text can be a username: two to forty letters, digits, dots, underscores or hyphens. */
    public static boolean isUsername(String text) {
        return USERNAME.matcher(tidied(text)).matches();
    }

    /** Makes an account without a password and the link by which its owner sets one. */
    @RolesAllowed(Role.ADMIN_ROLE)
    public Invited invite(String username, String displayName, Set<Role> roles) {
        String name = tidied(username);
        if (!isUsername(name) || displayName.isBlank()) {
            return new Invited.UsernameMalformed();
        }
        if (roles.isEmpty() || !roles.stream().allMatch(Role::isForPeople)) {
            return new Invited.NoRole();
        }
        if (rows.findByUsername(name).isPresent()) {
            return new Invited.UsernameTaken();
        }
        StaffAccountRow row = rows.save(new StaffAccountRow(
                StaffId.random(), actor.clinic(), name, displayName.strip(), roles, clock.instant()));
        events.publishEvent(new AccessChanged("account-created", name + " " + roles));
        return new Invited.Link(newLink(row.toAccount().id()));
    }

    /** A new link for somebody who lost the password or the first link; the old password stays until it is used. */
    @RolesAllowed(Role.ADMIN_ROLE)
    public String inviteAgain(StaffId staff) {
        Account account = ownAccount(staff).toAccount();
        events.publishEvent(new AccessChanged("account-link-issued", account.username()));
        return newLink(staff);
    }

    /** Lets an account in again, or keeps it out and ends its sessions; nobody can shut out themselves. */
    @RolesAllowed(Role.ADMIN_ROLE)
    public void setEnabled(StaffId staff, boolean enabled) {
        if (staff.equals(actor.staff())) {
            throw new IllegalArgumentException("nobody shuts out themselves");
        }
        StaffAccountRow row = ownAccount(staff);
        row.setEnabled(enabled);
        events.publishEvent(new AccessChanged(
                enabled ? "account-enabled" : "account-disabled",
                row.toAccount().username()));
        rows.save(row);
        if (!enabled) {
            events.publishEvent(new AccountClosed(staff));
        }
    }

    /** The account that an invitation belongs to; empty when the link is unknown, used or too old. */
    @Transactional(readOnly = true)
    public Optional<Account> invited(String token) {
        return openLink(token).flatMap(this::accountOf).map(StaffAccountRow::toAccount);
    }

    /**
     * Sets the password of an invited account, uses up the link and ends sessions that were begun with another password.
     *
     * @return the fault when the password is refused; nothing changed then
     */
    public Optional<NewPassword.Fault> accept(String token, NewPassword password) {
        AccountLinkRow link = openLink(token).orElseThrow(() -> new AccessDeniedException("the link is not open"));
        StaffAccountRow row = accountOf(link).orElseThrow(() -> new AccessDeniedException("the link is not open"));
        Optional<NewPassword.Fault> fault =
                password.fault(row.toAccount().username(), row.toAccount().displayName());
        if (fault.isEmpty()) {
            row.setPasswordHash(passwords.encode(password.text()));
            link.useAt(clock.instant());
            rows.save(row);
            links.save(link);
            events.publishEvent(new AccountClosed(row.toAccount().id()));
            newcomers.publish(
                    row.toPrincipal().actor(),
                    new AccessChanged("invitation-accepted", row.toAccount().username()));
        }
        return fault;
    }

    /** A username as it is kept: without the blanks around it, in lower case. */
    static String tidied(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private Optional<AccountLinkRow> openLink(String token) {
        Instant now = clock.instant();
        return links.findById(Secrets.hash(token)).filter(link -> link.isOpenAt(now));
    }

    private Optional<StaffAccountRow> accountOf(AccountLinkRow link) {
        UUID staff = link.staffId();
        return staff == null ? Optional.empty() : rows.findById(staff);
    }

    private StaffAccountRow ownAccount(StaffId staff) {
        ClinicId clinic = actor.clinic();
        return rows.findById(staff.value())
                .filter(row -> row.clinicId().equals(clinic.value()))
                .orElseThrow(() -> new AccessDeniedException("no such account"));
    }

    private String newLink(StaffId staff) {
        String token = Secrets.token();
        links.save(new AccountLinkRow(
                Secrets.hash(token), staff.value(), clock.instant().plus(INVITATION_LASTS)));
        return token;
    }
}
