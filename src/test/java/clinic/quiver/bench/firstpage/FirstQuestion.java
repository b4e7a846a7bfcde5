package clinic.quiver.bench.firstpage;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * How soon a page shows its first question to a browser that never saw it.
 *
 * @param milliseconds from the request until the question is painted; the median
 * @param bytes over the wire until then, headers included; the median
 */
record FirstQuestion(String name, double milliseconds, long bytes) {

    /**
     * Opens a page again and again.
     *
     * @param question how the first question is found in the page, as a CSS selector
     * @param browsers gives a browser that never saw the page
     * @param times how often, an odd number
     * @param timesSlower how many times slower than this machine the device's processor is
     */
    static FirstQuestion of(
            String name, String address, String question, Supplier<Page> browsers, int times, int timesSlower) {
        double[] milliseconds = new double[times];
        long[] bytes = new long[times];
        for (int time = 0; time < times; time++) {
            Page page = browsers.get();
            AtomicLong wire = countBytes(page, timesSlower);
            page.addInitScript(watchFor(question));
            page.navigate(address);
            page.waitForFunction("window.firstQuestion !== undefined");
            milliseconds[time] = ((Number) page.evaluate("firstQuestion")).doubleValue();
            bytes[time] = wire.get();
            page.context().close();
        }
        Arrays.sort(milliseconds);
        Arrays.sort(bytes);
        return new FirstQuestion(name, milliseconds[times / 2], bytes[times / 2]);
    }

    private static String watchFor(String question) {
        return """
                (() => {
                  const look = () => document.querySelector('%s')?.checkVisibility()
                      ? setTimeout(() => { window.firstQuestion = performance.now(); })
                      : requestAnimationFrame(look);
                  requestAnimationFrame(look);
                })()""".formatted(question);
    }

    private static AtomicLong countBytes(Page page, int timesSlower) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", timesSlower);
        session.send("Emulation.setCPUThrottlingRate", rate);
        AtomicLong wire = new AtomicLong();
        session.on(
                "Network.loadingFinished",
                end -> wire.addAndGet(end.get("encodedDataLength").getAsLong()));
        return wire;
    }
}
