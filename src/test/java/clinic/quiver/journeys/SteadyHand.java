package clinic.quiver.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/**
 * A hand without tremor. The tablet takes a second tap on the buttons that lead from page to page for a slip of a shaking
 * hand when it comes within 250 ms and nothing else was tapped between, and keeps one within 400 ms until then; this hand
 * waits for so long, and no longer.
 */
final class SteadyHand {

    private static final Duration NO_SLIP = Duration.ofMillis(420);

    private final Page page;
    private long lastTap = System.nanoTime() - NO_SLIP.toNanos();

    SteadyHand(Page page) {
        this.page = page;
    }

    /** Taps anything that leads to no other page. */
    void tap(Locator answer) {
        answer.click();
        lastTap = System.nanoTime() - NO_SLIP.toNanos();
    }

    /** Taps or presses the main button, and waits until another page or a complaint is shown. */
    void goOn(Runnable tap) {
        waitLikeAPerson();
        page.locator("h1").first().evaluate("heading => heading.dataset.seen = 'yes'");
        leave(tap);
        page.waitForFunction("document.querySelector('h1:not([data-seen])')"
                + " || document.querySelector('.error-summary')?.checkVisibility()");
    }

    /** Taps or presses any button that leads to another page, and does not wait for that. */
    void leave(Runnable tap) {
        waitLikeAPerson();
        tap.run();
        lastTap = System.nanoTime();
    }

    private void waitLikeAPerson() {
        long left = NO_SLIP.minusNanos(System.nanoTime() - lastTap).toMillis();
        if (left > 0) {
            page.waitForTimeout((double) left);
        }
    }
}
