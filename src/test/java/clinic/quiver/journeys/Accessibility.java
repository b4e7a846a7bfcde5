package clinic.quiver.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds wrong with a page as it stands. */
final class Accessibility {

    private Accessibility() {}

    static List<String> violationsOn(Page page) {
        // The framework's own indicator of the connection stands outside every landmark.
        return new AxeBuilder(page)
                .exclude("vaadin-connection-indicator").analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getTarget()))
                        .toList();
    }
}
