package clinic.quiver.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the set-up link to the terminal of whoever started Quiver: only they can be the first administrator. */
@Component
@ConditionalOnWebApplication
@Profile("!demo")
class SetUpLinkPrinter {

    private final SetUpService setUp;
    private final String port;

    SetUpLinkPrinter(SetUpService setUp, @Value("${server.port:8080}") String port) {
        this.setUp = setUp;
        this.port = port;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut")
    void printLink() {
        if (setUp.isNeeded()) {
            System.out.println("Quiver has no clinic yet. Set it up here (one use, 24 hours):");
            System.out.println("  http://localhost:" + port + "/setup/" + setUp.newLink());
        }
    }
}
