package clinic.quiver.access;

import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those who came in by a link or a code: nobody when the transaction began, somebody before it ends. */
@Component
class Newcomers {

    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    Newcomers(EntityManager entities, ApplicationEventPublisher events) {
        this.entities = entities;
        this.events = events;
    }

    /** Publishes the first act of somebody in their own name, inside the transaction that let them in. */
    @Transactional(propagation = Propagation.MANDATORY)
    void publish(Actor newcomer, AccessChanged act) {
        // The trail names the clinic, which may be as new as they are.
        entities.flush();
        entities.createNativeQuery("select set_config('quiver.clinic', :clinic, true)", String.class)
                .setParameter("clinic", newcomer.clinic().toString())
                .getSingleResult();
        CurrentActor.as(newcomer, () -> {
            events.publishEvent(act);
            return act;
        });
    }
}
