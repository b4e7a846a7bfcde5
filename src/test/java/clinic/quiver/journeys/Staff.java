package clinic.quiver.journeys;

import com.microsoft.playwright.Page;

/** How everybody of the staff comes in. */
final class Staff {

    static final String DEMO_PASSWORD = "quiver-demo";

    /** Of everybody whom a test invites. */
    static final String PASSWORD = "a quiet river bends";

    private Staff() {}

    /** As one of the demo's accounts. */
    static void signIn(Page page, String address, String username) {
        signIn(page, address, username, DEMO_PASSWORD);
    }

    static void signIn(Page page, String address, String username, String password) {
        page.navigate(address + "/login");
        enter(page, username, password);
        page.waitForURL(url -> !url.endsWith("/login"));
    }

    /** Types who somebody is into the form that stands there. */
    static void enter(Page page, String username, String password) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }
}
