package clinic.quiver.bench.worklist;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a browser said to the server to open the worklist.
 *
 * @param beginning where it asked for the first state of the page
 * @param push where it opened its push connection, with the identity that the server gave it
 * @param goesThere the message that leads to the list
 */
record RecordedOpening(URI beginning, URI push, Message goesThere) {

    private static final double COME_TO_REST_MILLISECONDS = 2000;

    record Message(URI address, String body) {}

    /** Lets a browser in which somebody is signed in open the list, and listens. */
    static RecordedOpening of(Page page, String address) {
        List<URI> beginnings = new ArrayList<>();
        List<URI> pushes = new ArrayList<>();
        List<Message> said = new ArrayList<>();
        page.onWebSocket(socket -> pushes.add(URI.create(socket.url())));
        page.onRequestFinished(request -> {
            if (request.url().contains("v-r=init")) {
                beginnings.add(URI.create(request.url()));
            } else if (request.url().contains("v-r=uidl")) {
                said.add(new Message(URI.create(request.url()), Objects.requireNonNull(request.postData())));
            }
        });
        page.navigate(address + "/worklist");
        page.locator(".worklist-link").first().waitFor();
        page.waitForTimeout(COME_TO_REST_MILLISECONDS);
        return new RecordedOpening(beginnings.getFirst(), pushes.getFirst(), said.getFirst());
    }
}
