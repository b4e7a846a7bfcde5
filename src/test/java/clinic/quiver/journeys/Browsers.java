package clinic.quiver.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chromium for the journeys. Collects what no page may ever do: throw an error, or break the content policy. */
public final class Browsers implements AutoCloseable {

    private static final double AT_MOST_MILLISECONDS = 45_000;

    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    /** Starts the browser: Chromium of this machine, or the one that {@code CHROMIUM} names. */
    public Browsers() {
        PlaywrightAssertions.setDefaultAssertionTimeout(AT_MOST_MILLISECONDS);
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        chromium().ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    // The one that is named, or the system's; otherwise Playwright's own.
    private static Optional<Path> chromium() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Optional.of(Path.of("/usr/bin/chromium")).filter(Files::isExecutable);
    }

    /** A browser of somebody's own, with a window of this size in CSS pixels. */
    public Page open(int width, int height) {
        return openIn("en-US", width, height);
    }

    /** The same, for somebody whose browser asks for pages in this language. */
    Page openIn(String locale, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(locale)
                .setTimezoneId("Europe/London"));
        return watched(context, context.newPage());
    }

    /** A browser that keeps what browsers keep, in this folder; its context has to be closed. */
    Page openKeeping(Path profile, int width, int height) {
        BrowserType.LaunchPersistentContextOptions options = new BrowserType.LaunchPersistentContextOptions()
                .setArgs(ARGUMENTS)
                .setViewportSize(width, height)
                .setLocale("en-US")
                .setTimezoneId("Europe/London");
        chromium().ifPresent(options::setExecutablePath);
        BrowserContext context = playwright.chromium().launchPersistentContext(profile, options);
        return watched(context, context.pages().getFirst());
    }

    private Page watched(BrowserContext context, Page page) {
        context.setDefaultTimeout(AT_MOST_MILLISECONDS);
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
