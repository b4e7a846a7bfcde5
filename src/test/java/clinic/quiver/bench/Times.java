package clinic.quiver.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long something took, in milliseconds, each time it was done. */
public final class Times {

    private final ConcurrentLinkedQueue<Double> milliseconds = new ConcurrentLinkedQueue<>();

    /** Does it and takes the time. */
    public <T> T of(Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        T result = work.call();
        took((System.nanoTime() - begun) / 1e6);
        return result;
    }

    public void took(double time) {
        milliseconds.add(time);
    }

    public int count() {
        return milliseconds.size();
    }

    public void forget() {
        milliseconds.clear();
    }

    /**
     * The least time within which this share was done.
     *
     * @param share above 0, at most 1
     */
    public double within(double share) {
        double[] sorted =
                milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
