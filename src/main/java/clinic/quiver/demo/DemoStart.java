package clinic.quiver.demo;

import clinic.quiver.access.TabletService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Prepares the demo and tells whoever started it how to come in. */
@Component
@Profile("demo")
@SuppressWarnings("SystemOut")
class DemoStart implements ApplicationRunner {

    private final DemoStory story;
    private final DemoClinic clinic;
    private final TabletService tablets;
    private final String port;

    DemoStart(DemoStory story, DemoClinic clinic, TabletService tablets, @Value("${server.port:8080}") String port) {
        this.story = story;
        this.clinic = clinic;
        this.tablets = tablets;
        this.port = port;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (clinic.find().isEmpty()) {
            System.out.println("Making the demo's patients and half a year of visits ...");
        }
        story.tell();
        String address = "http://localhost:" + port;
        String code = tablets.openDemoEnrolment(clinic.find().orElseThrow(), "Demo tablet");
        System.out.println();
        System.out.println("Quiver is ready: " + address);
        System.out.println("  Staff:  desk, clinician, clinician2, admin   password: " + DemoClinic.PASSWORD);
        System.out.println("  Tablet: " + address + "/tablet/enrol/" + code);
        System.out.println("          (in another browser or a private window; that one is a tablet from then on)");
        System.out.println("This is a demo: no real patients, please.");
    }
}
