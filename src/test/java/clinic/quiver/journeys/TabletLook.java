package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody who looks hard at the tablet's pages: barriers, targets, both languages, contrast, narrow and large. */
final class TabletLook {

    private final Page page;
    private final String album;
    private final List<String> wrong = new ArrayList<>();
    private int pages;

    /** @param album what the names of its pictures begin with */
    TabletLook(Page page, String album) {
        this.page = page;
        this.album = album;
    }

    /** What was wrong so far, each with the page and how it was read; empty when all is well. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Looks at a page in every way that its own buttons offer, and leaves it as it was: English, ordinary, 800 x 1280. */
    void atEveryWayOfReading() {
        String name = page.locator("h1").first().innerText();
        pages++;
        stillness();
        measure(name);
        barriers(name);
        press("High contrast", "data-contrast", "high");
        barriers(name + " in high contrast");
        keepLook("contrast");
        press("Español", "lang", "es");
        barriers(name + " in high contrast and Spanish");
        press("Alto contraste", "data-contrast", "ordinary");
        barriers(name + " in Spanish");
        page.setViewportSize(320, 640);
        measure(name + " at 320, Spanish");
        keepLook("narrow");
        press("A, letra al 200 por ciento", "data-text", "200");
        besideTheWindow(name + " at 320 and 200 %");
        page.setViewportSize(800, 1280);
        measure(name + " at 200 %");
        keepLook("large");
        page.setViewportSize(1280, 800);
        measure(name + " at 200 % on its side");
        press("A, letra al 100 por ciento", "data-text", "100");
        press("English", "lang", "en");
        measure(name + " on its side");
        keepLook("wide");
        page.setViewportSize(800, 1280);
        keepLook("page");
    }

    /** Looks at something that stands without the page's buttons, such as the cover, in the language spoken now. */
    void asItStands(String name) {
        pages++;
        stillness();
        measure(name);
        barriers(name);
        keepLook("page");
        read("contrast", "high");
        barriers(name + " in high contrast");
        keepLook("contrast");
        page.setViewportSize(320, 640);
        measure(name + " at 320");
        keepLook("narrow");
        read("contrast", "ordinary");
        read("text", "200");
        besideTheWindow(name + " at 320 and 200 %");
        page.setViewportSize(800, 1280);
        measure(name + " at 200 %");
        keepLook("large");
        read("text", "100");
        page.setViewportSize(1280, 800);
        measure(name + " on its side");
        keepLook("wide");
        page.setViewportSize(800, 1280);
    }

    private void measure(String name) {
        add(name, Targets.tooSmallOrTooClose(page));
        besideTheWindow(name);
    }

    private void besideTheWindow(String name) {
        add(name, Accessibility.besideTheWindow(page));
    }

    private void barriers(String name) {
        add(name, Accessibility.violationsOn(page));
    }

    private void add(String name, List<String> findings) {
        findings.forEach(finding -> wrong.add(name + ": " + finding));
    }

    private void keepLook(String way) {
        BrowserTest.keepLook(page, album + "-" + pages + "-" + way);
    }

    /** Presses a button, and waits until the page says of itself that it is so now. */
    private void press(String name, String attribute, String value) {
        // In a narrow window they stand behind one button.
        if (!BrowserTest.button(page, name).isVisible()) {
            page.locator(".comfort-opener").click();
        }
        BrowserTest.button(page, name).click();
        assertThat(page.locator("html")).hasAttribute(attribute, value);
        stillness();
    }

    private void read(String way, String value) {
        page.evaluate("([way, value]) => document.documentElement.dataset[way] = value", List.of(way, value));
        stillness();
    }

    // What moves for as long as the line is down need not come to rest.
    private void stillness() {
        page.waitForFunction("""
                document.getAnimations().every(each =>
                    each.playState !== 'running' || each.effect.getComputedTiming().endTime > 5_000)""");
    }
}
