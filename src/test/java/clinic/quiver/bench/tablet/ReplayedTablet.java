package clinic.quiver.bench.tablet;

import clinic.quiver.bench.tablet.RecordedWalk.Message;
import clinic.quiver.bench.tablet.RecordedWalk.Tap;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A tablet without a browser. It says what the browser of a recorded walk said, in a session of its own for each patient
 * and with a push connection, and takes nothing for an answer but what that browser was answered.
 */
final class ReplayedTablet {

    private static final Pattern SERVER_ID = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern CLIENT_ID = Pattern.compile("\"clientId\":\\d+");
    private static final Pattern SECURITY_KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern PUSH_ID = Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\"");
    private static final Pattern KEY_SAID = Pattern.compile("\"csrfToken\":\"[^\"]*\"");
    private static final Pattern PUSH_ID_SAID = Pattern.compile("v-pushId=[^&]+");
    private static final Duration HEARTBEAT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String token;
    private final RecordedWalk walk;
    private final Supplier<String> codes;
    private final LoadPace pace;
    private final MeasuredTaps taps;

    ReplayedTablet(
            HttpClient http,
            String token,
            RecordedWalk walk,
            Supplier<String> codes,
            LoadPace pace,
            MeasuredTaps taps) {
        this.http = http;
        this.token = token;
        this.walk = walk;
        this.codes = codes;
        this.pace = pace;
        this.taps = taps;
    }

    /** Takes one patient after the other until the pace ends; then forgets that it is a tablet, which ends its session. */
    void run() {
        try {
            boolean goesOn = true;
            while (goesOn) {
                TabletSession session = new TabletSession(http, walk.beginning(), token);
                goesOn = takePatient(session, codes.get());
                session.end();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean takePatient(TabletSession session, String code) throws IOException, InterruptedException {
        session.get("/tablet");
        String begun = session.get(walk.beginning());
        Conversation conversation = new Conversation(session, code, found(SECURITY_KEY, begun));
        URI push = URI.create(
                PUSH_ID_SAID.matcher(walk.push().toString()).replaceFirst("v-pushId=" + found(PUSH_ID, begun)));
        WebSocket socket = session.open(push);
        try {
            long lastTap = System.nanoTime();
            long heartbeat = lastTap;
            for (int tap = 0; tap < walk.taps().size(); tap++) {
                Tap next = walk.taps().get(tap);
                if (!conversation.prepare(next, lastTap)) {
                    return false;
                }
                lastTap = System.nanoTime();
                conversation.tap(next, walk.isQuestion(tap));
                if (System.nanoTime() - heartbeat > HEARTBEAT.toNanos()) {
                    heartbeat = System.nanoTime();
                    session.post(session.heartbeat(), "");
                }
            }
            return pace.waitUntil(lastTap + pace.between().toNanos());
        } finally {
            socket.abort();
        }
    }

    private static String found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(pattern + " is not in " + text))
                .group(1);
    }

    /** What is said in one session. */
    private final class Conversation {

        private final TabletSession session;
        private final String code;
        private final String key;
        private String serverId = "0";
        private int clientId;

        private Conversation(TabletSession session, String code, String key) {
            this.session = session;
            this.code = code;
            this.key = key;
        }

        /** Says what comes before a tap, spread over the time until then. */
        private boolean prepare(Tap tap, long since) throws IOException, InterruptedException {
            long part = pace.between().toNanos() / (tap.before().size() + 1);
            int said = 0;
            for (Message message : tap.before()) {
                said++;
                if (!pace.waitUntil(since + said * part)) {
                    return false;
                }
                say(message);
            }
            return pace.waitUntil(since + pace.between().toNanos());
        }

        private void tap(Tap tap, boolean question) throws IOException, InterruptedException {
            boolean counts = question && taps.isMeasuring();
            Duration time = say(tap.message());
            if (counts) {
                taps.took(time);
            }
        }

        /** How long it took until the whole answer was there. */
        private Duration say(Message message) throws IOException, InterruptedException {
            String body = KEY_SAID.matcher(message.body()).replaceFirst("\"csrfToken\":\"" + key + "\"");
            body = SERVER_ID.matcher(body).replaceFirst("\"syncId\":" + serverId);
            body = CLIENT_ID.matcher(body).replaceFirst("\"clientId\":" + clientId);
            clientId++;
            long start = System.nanoTime();
            String answer = session.post(message.address(), body.replace(walk.code(), code));
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            serverId = found(SERVER_ID, answer);
            ServerAnswer understood = ServerAnswer.of(answer);
            message.answer().filter(recorded -> !recorded.equals(understood)).ifPresent(recorded -> {
                throw new IllegalStateException(
                        "The browser was answered\n" + recorded + "\nand a tablet\n" + understood);
            });
            return time;
        }
    }
}
