package clinic.quiver.journeys;

import com.microsoft.playwright.Page;

/** How everybody of the staff comes in. */
final class Staff {

    private Staff() {}

    static void signIn(Page page, String address, String username) {
        page.navigate(address + "/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill("quiver-demo");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.endsWith("/login"));
    }
}
