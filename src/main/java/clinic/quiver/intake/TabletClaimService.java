package clinic.quiver.intake;

import clinic.quiver.access.Role;
import clinic.quiver.shared.Language;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose visit a tablet holds: taken with a code and the birth date, covered when nobody is there, and let go of. */
@Service
@Transactional
@RolesAllowed(Role.TABLET_ROLE)
public class TabletClaimService {

    private final TabletHold hold;
    private final TabletScreens screens;
    private final TabletEntry entry;
    private final IntakeNews news;
    private final Clock clock;

    TabletClaimService(TabletHold hold, TabletScreens screens, TabletEntry entry, IntakeNews news, Clock clock) {
        this.hold = hold;
        this.screens = screens;
        this.entry = entry;
        this.news = news;
        this.clock = clock;
    }

    /** What the tablet shows now. */
    @Transactional(readOnly = true)
    public Screen now() {
        return screens.now();
    }

    /** Whether staff have taken the call to the reception of the patient whom the tablet still holds. */
    @Transactional(readOnly = true)
    public boolean isHelpComing() {
        return hold.seen().filter(row -> !row.asksToTellReception()).isPresent();
    }

    /**
     * Opens the visit of a code for the patient born on this day, or takes it over from another tablet.
     *
     * @param chosen the language that the patient chose before; otherwise the one used so far, or the registered one
     * @return empty when nobody was found; why is not told, and takes the same time whatever it was
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Screen> open(String code, LocalDate birthDate, Optional<Language> chosen) {
        return RefusalPace.keep(() -> entry.open(code, birthDate, chosen));
    }

    /** Goes on after the cover, with the birth date; after a few wrong ones the tablet lets go of the visit. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Screen> uncover(LocalDate birthDate) {
        return RefusalPace.keep(() -> entry.uncover(birthDate));
    }

    /** The patient is still there. */
    public Screen seen() {
        hold.locked().ifPresent(row -> row.seenAt(clock.instant()));
        return screens.now();
    }

    /** Nobody is there any more: from now on the birth date is asked first. */
    public Screen cover() {
        hold.locked().ifPresent(QuestionnaireResponseRow::cover);
        return screens.now();
    }

    /** Somebody else wants the tablet; the patient can go on at any tablet with the code. */
    public Screen letGo() {
        hold.letGo();
        news.changed();
        return new Screen.Free();
    }
}
