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

    /** What axe-core finds wrong with a part that stands outside every landmark. */
    static List<String> violationsOf(Page page, String selector) {
        return new AxeBuilder(page)
                .include(selector).disableRules(List.of("region")).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getTarget()))
                        .toList();
    }

    /** What stands beside the window, so that somebody would have to scroll sideways to read it. */
    @SuppressWarnings("unchecked")
    static List<String> besideTheWindow(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const width = document.documentElement.clientWidth;
                  const beside = [];
                  const walk = root => {
                    for (const element of root.querySelectorAll('*')) {
                      const box = element.getBoundingClientRect();
                      const shown = box.width > 0 && box.height > 0 && element.checkVisibility({visibilityProperty: true});
                      const said = element.matches('.skip-link, vaadin-connection-indicator');
                      if (shown && !said && (box.right > width + 1 || box.left < -1)) {
                        beside.push(`${element.localName}.${element.className} ${box.left} ${box.right}`);
                      }
                      if (element.shadowRoot && !said) {
                        walk(element.shadowRoot);
                      }
                    }
                  };
                  walk(document);
                  return beside;
                }""");
    }
}
