package clinic.quiver.intake;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.TabletShutOut;
import clinic.quiver.access.TabletsInUse;
import clinic.quiver.live.Changes;
import clinic.quiver.live.SharedReads;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.TabletId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the open pages of a tablet, within a moment, that it was shut out. */
@Component
public class TabletWatch {

    private final TabletsInUse tablets;
    private final CurrentActor actor;
    private final Changes changes;
    private final SharedReads reads;

    TabletWatch(TabletsInUse tablets, CurrentActor actor, Changes changes, SharedReads reads) {
        this.tablets = tablets;
        this.actor = actor;
        this.changes = changes;
        this.reads = reads;
    }

    /**
     * Watches over the tablet that is acting, until the subscription is closed.
     *
     * @param shutOut called on another thread and without anybody's rights, more than once perhaps
     */
    public Changes.Subscription watch(Runnable shutOut) {
        ClinicId clinic = actor.clinic();
        TabletId tablet = actor.tablet();
        return changes.subscribe(clinic, changes.heard(clinic), () -> {
            if (!isInUse(clinic, tablet)) {
                shutOut.run();
            }
        });
    }

    // Read once for all open tablets of the clinic.
    private boolean isInUse(ClinicId clinic, TabletId tablet) {
        return reads.read(clinic, InUse.QUESTION, () -> tablets.of(clinic)).contains(tablet);
    }

    private enum InUse {
        QUESTION
    }

    @EventListener
    void on(TabletShutOut shutOut) {
        changes.tell(shutOut.clinic());
    }
}
