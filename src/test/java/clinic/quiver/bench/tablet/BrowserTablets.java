package clinic.quiver.bench.tablet;

import clinic.quiver.TestVisits;
import clinic.quiver.journeys.Browsers;
import clinic.quiver.journeys.TabletPatient;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Tablets in Chromium, in turn under one hand. Each page itself times each tap, until the next question is painted. */
final class BrowserTablets implements AutoCloseable {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 1280;

    private static final String STOPWATCH = """
            window.quiverTaps = [];
            let look;
            addEventListener('click', (click) => {
              if (click.target.closest?.('.main-button') === null) return;
              const before = document.querySelector('h1');
              look?.disconnect();
              look = new MutationObserver(() => {
                const now = document.querySelector('h1');
                if (now === null || now === before) return;
                look.disconnect();
                requestAnimationFrame(() => setTimeout(() => quiverTaps.push(performance.now() - click.timeStamp)));
              });
              look.observe(document, {childList: true, subtree: true});
            }, {capture: true});
            """;

    private final Browsers browsers = new Browsers();
    private final String address;
    private final Questionnaire questionnaire;
    private final QuestionnaireTexts texts;

    BrowserTablets(String address, Questionnaire questionnaire, QuestionnaireTexts texts) {
        this.address = address;
        this.questionnaire = questionnaire;
        this.texts = texts;
    }

    /** A whole walk of one patient, to be said by others. */
    RecordedWalk record(String token, String code) {
        Page page = open(token);
        RecordedWalk walk = RecordedWalk.of(page, patient(page), address, code, TestVisits.BORN);
        forget(page);
        return walk;
    }

    /** Takes patients on so many tablets until the pace ends, as {@link ReplayedTablet} does. */
    void run(List<String> tokens, Supplier<String> codes, LoadPace pace, MeasuredTaps taps) {
        List<Page> pages = tokens.stream().map(this::open).toList();
        List<TabletPatient> patients =
                new ArrayList<>(pages.stream().map(this::patient).toList());
        for (int tablet = 0; tablet < pages.size(); tablet++) {
            begin(pages.get(tablet), patients.get(tablet), codes.get());
        }
        long between = pace.between().toNanos() / pages.size();
        long next = System.nanoTime();
        for (int turn = 0; pace.waitUntil(next); turn = (turn + 1) % pages.size()) {
            next = Math.max(next + between, System.nanoTime());
            takeTurn(pages.get(turn), patients.get(turn), codes, taps);
        }
        pages.forEach(this::forget);
    }

    private void takeTurn(Page page, TabletPatient patient, Supplier<String> codes, MeasuredTaps taps) {
        if (patient.isAsked()) {
            boolean counts = taps.isMeasuring();
            patient.answerPage();
            page.waitForFunction("quiverTaps.length > 0");
            List<?> times = (List<?>) page.evaluate("quiverTaps.splice(0)");
            if (counts) {
                taps.took(((Number) times.getLast()).doubleValue());
            }
        } else {
            patient.handIn();
            forget(page);
            begin(page, patient, codes.get());
        }
    }

    private void begin(Page page, TabletPatient patient, String code) {
        page.navigate(address + "/tablet");
        patient.checkIn(code, TestVisits.BORN);
        page.evaluate("quiverTaps.splice(0)");
    }

    private Page open(String token) {
        Page page = browsers.open(WIDTH, HEIGHT);
        page.addInitScript(STOPWATCH);
        page.context().addCookies(List.of(new Cookie("quiver-tablet", token).setUrl(address)));
        return page;
    }

    private TabletPatient patient(Page page) {
        return new TabletPatient(page, questionnaire, texts, Map.of());
    }

    // The server ends the session of a device that is no tablet.
    private void forget(Page page) {
        List<Cookie> cookies = page.context().cookies();
        Cookie secret = cookies.stream()
                .filter(cookie -> cookie.name.equals("quiver-tablet"))
                .findFirst()
                .orElseThrow();
        page.context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName(secret.name));
        page.navigate(address + "/tablet");
        page.context().addCookies(List.of(secret));
    }

    @Override
    public void close() {
        browsers.close();
    }
}
