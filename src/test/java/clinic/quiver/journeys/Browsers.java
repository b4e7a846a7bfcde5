package clinic.quiver.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Chromium for the journeys. Collects what no page may ever do: throw an error, or break the content policy. */
final class Browsers implements AutoCloseable {

    private static final double AT_MOST_MILLISECONDS = 45_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Browsers() {
        PlaywrightAssertions.setDefaultAssertionTimeout(AT_MOST_MILLISECONDS);
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        String chromium = System.getenv("CHROMIUM");
        if (chromium != null && !chromium.isBlank()) {
            options.setExecutablePath(Path.of(chromium));
        } else if (Path.of("/usr/bin/chromium").toFile().canExecute()) {
            options.setExecutablePath(Path.of("/usr/bin/chromium"));
        }
        browser = playwright.chromium().launch(options);
    }

    /** A browser of somebody's own, with a window of this size in CSS pixels. */
    Page open(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-US")
                .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(AT_MOST_MILLISECONDS);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** Errors in pages and breaches of the content policy since the start. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Takes a picture of every open page, for whoever has to find out why a journey failed. */
    void photograph(Path folder, String name) {
        int number = 0;
        for (BrowserContext context : browser.contexts()) {
            for (Page page : context.pages()) {
                page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + "-" + number++ + ".png")));
            }
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
