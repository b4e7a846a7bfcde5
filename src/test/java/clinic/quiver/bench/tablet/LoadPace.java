package clinic.quiver.bench.tablet;

import java.time.Duration;

/** When tablets tap: each some time after its last tap, and none while all are held. */
final class LoadPace {

    private static final Duration COME_TO_REST_WITHIN = Duration.ofMinutes(1);

    private final Duration between;
    private boolean held;
    private boolean over;
    private int waiting;

    LoadPace(Duration between) {
        this.between = between;
    }

    Duration between() {
        return between;
    }

    /** Waits until a moment of {@link System#nanoTime}. False when the tablet is to tap no more. */
    synchronized boolean waitUntil(long moment) {
        waiting++;
        notifyAll();
        try {
            for (long left = moment - System.nanoTime();
                    !over && (held || left > 0);
                    left = moment - System.nanoTime()) {
                wait(Math.max(1, Duration.ofNanos(left).toMillis()));
            }
            return !over;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            waiting--;
        }
    }

    /**
     * Lets nobody tap from now on, and returns when so many wait.
     *
     * @throws IllegalStateException when they do not within a minute
     */
    synchronized void hold(int tablets) throws InterruptedException {
        held = true;
        long latest = System.nanoTime() + COME_TO_REST_WITHIN.toNanos();
        while (waiting < tablets) {
            if (System.nanoTime() > latest) {
                throw new IllegalStateException("Only " + waiting + " of " + tablets + " tablets wait");
            }
            wait(COME_TO_REST_WITHIN.toMillis());
        }
    }

    /** Sends everybody home. */
    synchronized void end() {
        over = true;
        notifyAll();
    }
}
