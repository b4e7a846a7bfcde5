package clinic.quiver.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/** How large what can be tapped is, and how far apart; people with weak or shaking hands tap it. */
final class Targets {

    private Targets() {}

    /**
     * What is smaller than 60 by 60 CSS pixels, answers lower than 76, and neighbours closer than 12. The places of the
     * drawn body touch each other as they do on a body; their list does not. What a dialog covers is out of reach.
     */
    @SuppressWarnings("unchecked")
    static List<String> tooSmallOrTooClose(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const inReach = document.querySelector('dialog[open]') ?? document.querySelector('.tablet');
                  const parts = [...inReach.querySelectorAll(
                      ':is(button, a[href], summary, label.answer, textarea, input:not([type=radio], [type=checkbox]))')]
                      .filter(part => part.checkVisibility({visibilityProperty: true}))
                      .map(part => [part, part.getBoundingClientRect()]);
                  const name = part => `${part.localName}.${part.className} ${part.innerText ?? ''}`.slice(0, 60);
                  const wrong = [];
                  for (const [part, box] of parts) {
                    const least = part.matches('.answer') ? 76 : 60;
                    if (box.width < 59.5 || box.height < least - 0.5) {
                      wrong.push(`${name(part)} is ${box.width} x ${box.height}`);
                    }
                  }
                  parts.forEach(([one, a], place) => parts.slice(place + 1).forEach(([other, b]) => {
                    const aside = Math.max(a.left - b.right, b.left - a.right);
                    const above = Math.max(a.top - b.bottom, b.top - a.bottom);
                    if (Math.max(aside, above) < 11.5) {
                      wrong.push(`${name(one)} | ${name(other)} are ${Math.max(aside, above)} apart`);
                    }
                  }));
                  return wrong;
                }""");
    }
}
