package clinic.quiver.bench.tablet;

import clinic.quiver.journeys.TabletPatient;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a browser said to the server while one patient answered everything, from the tap on the first code to the thanks at
 * the end, so that other tablets can say the same.
 *
 * @param code the patient's code; another patient says their own instead
 * @param beginning where the browser asked for the first state of the page
 * @param push where the browser opened its push connection, with the identity that the server gave it
 * @param taps one for each main button that was tapped, in order
 * @param firstQuestion the index of the tap that answers the first question
 * @param afterQuestions the index of the first tap after the last question
 */
record RecordedWalk(String code, URI beginning, URI push, List<Tap> taps, int firstQuestion, int afterQuestions) {

    /** A message and what the server said to it; nothing when nobody could read that any more. */
    record Message(URI address, String body, Optional<ServerAnswer> answer) {

        private boolean isTap() {
            return body.contains("\"event\":\"click\"");
        }
    }

    /** What was said before a main button was tapped, and the tap itself. */
    record Tap(List<Message> before, Message message) {}

    boolean isQuestion(int tap) {
        return tap >= firstQuestion && tap < afterQuestions;
    }

    /** Lets a patient at a browser that is a tablet answer everything, and listens. */
    static RecordedWalk of(Page page, TabletPatient patient, String address, String code, LocalDate born) {
        List<URI> beginnings = new ArrayList<>();
        List<URI> pushes = new ArrayList<>();
        List<Message> said = new ArrayList<>();
        page.onWebSocket(socket -> pushes.add(URI.create(socket.url())));
        page.onRequestFinished(request -> {
            if (request.url().contains("v-r=init")) {
                beginnings.add(URI.create(request.url()));
            } else if (request.url().contains("v-r=uidl")) {
                said.add(new Message(
                        URI.create(request.url()), Objects.requireNonNull(request.postData()), answerTo(request)));
            }
        });
        page.navigate(address + "/tablet");
        patient.checkIn(code, born);
        int first = taps(said);
        patient.answerEverything();
        int after = taps(said);
        patient.handIn();
        return new RecordedWalk(code, beginnings.getFirst(), pushes.getFirst(), cut(said), first, after);
    }

    private static int taps(List<Message> said) {
        return (int) said.stream().filter(Message::isTap).count();
    }

    private static List<Tap> cut(List<Message> said) {
        List<Tap> taps = new ArrayList<>();
        List<Message> before = new ArrayList<>();
        for (Message message : said) {
            if (message.isTap()) {
                taps.add(new Tap(List.copyOf(before), message));
                before.clear();
            } else {
                before.add(message);
            }
        }
        return taps;
    }

    private static Optional<ServerAnswer> answerTo(Request request) {
        try {
            return Optional.ofNullable(request.response()).map(response -> ServerAnswer.of(response.text()));
        } catch (PlaywrightException gone) {
            return Optional.empty();
        }
    }
}
