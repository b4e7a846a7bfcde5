package clinic.quiver.intake;

import clinic.quiver.access.Role;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the patient who holds the tablet wants to read it. */
@Service
@Transactional
@RolesAllowed(Role.TABLET_ROLE)
public class TabletComfortService {

    private final TabletHold hold;

    TabletComfortService(TabletHold hold) {
        this.hold = hold;
    }

    /** As the patient chose it; the ordinary one while nobody holds the tablet. */
    @Transactional(readOnly = true)
    public Comfort now() {
        return hold.seen().map(QuestionnaireResponseRow::comfort).orElse(Comfort.ORDINARY);
    }

    /** Keeps the choice for as long as this patient answers, on any tablet. */
    public void choose(Comfort comfort) {
        hold.locked().ifPresent(row -> row.choose(comfort));
    }
}
