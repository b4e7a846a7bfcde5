package clinic.quiver.handout;

import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.access.Secrets;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets whoever holds the paper read the same text on a phone, without signing in. Off unless an address is set. */
@Service
public class PhonePageService {

    /** As long as the words beside the code say. */
    private static final Duration LASTS = Duration.ofDays(28);

    private final PhonePageSettings settings;
    private final PhonePages pages;
    private final HandoutContent content;
    private final HandoutPrinter printer;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PhonePageService(
            PhonePageSettings settings,
            PhonePages pages,
            HandoutContent content,
            HandoutPrinter printer,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.pages = pages;
        this.content = content;
        this.printer = printer;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether this server is set up for phones. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isOn() {
        return settings.base().isPresent();
    }

    /**
     * A page for a handout; empty when phones may not read any, or not this one: results, numbers of this patient and the
     * clinician's own words stay on paper.
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<PhonePage> pageFor(Handout handout) {
        return settings.base().filter(base -> content.isForPhones(handout)).map(base -> {
            String token = Secrets.token();
            return new PhonePage(
                    token,
                    base + "/sheet/" + token,
                    printer.phonePage(handout),
                    clock.instant().plus(LASTS));
        });
    }

    /** The page behind an address, as HTML; empty when there is none or its days are over. Leaves an audit row. */
    public Optional<String> read(String token) {
        return Optional.ofNullable(transaction.execute(_ -> pages.find(token, clock.instant())))
                .flatMap(found -> found)
                .map(page -> CurrentActor.as(new Actor.Program(page.clinic()), () -> {
                    transaction.executeWithoutResult(_ -> audit.done(
                            AuditAction.HANDOUT_READ_ON_PHONE,
                            page.patient(),
                            page.visit(),
                            page.handout().toString()));
                    return page.html();
                }));
    }
}
