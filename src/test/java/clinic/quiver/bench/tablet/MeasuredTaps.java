package clinic.quiver.bench.tablet;

import clinic.quiver.bench.Times;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long taps took, of those that were made while somebody measured. */
final class MeasuredTaps {

    private final ConcurrentLinkedQueue<Double> milliseconds = new ConcurrentLinkedQueue<>();
    private volatile boolean measuring;

    void measure(boolean from) {
        measuring = from;
    }

    boolean isMeasuring() {
        return measuring;
    }

    void took(Duration time) {
        took(time.toNanos() / 1e6);
    }

    void took(double time) {
        milliseconds.add(time);
    }

    /** What was measured so far; from here on it begins anew. */
    Times taken() {
        Times taken = new Times();
        for (Double time = milliseconds.poll(); time != null; time = milliseconds.poll()) {
            taken.took(time);
        }
        return taken;
    }

    int count() {
        return milliseconds.size();
    }

    /**
     * The least time, in milliseconds, within which this share of the taps was answered.
     *
     * @param share above 0, at most 1
     */
    double within(double share) {
        double[] sorted =
                milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
