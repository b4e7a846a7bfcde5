package clinic.quiver.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes every refusal take equally long, so that nobody learns from its time what was wrong. */
final class RefusalPace {

    /** Longer than any look at the database takes. */
    static final Duration LASTS = Duration.ofMillis(300);

    private RefusalPace() {}

    /**
     * Does what may be refused; the answer of a refusal waits. The attempt must end its own transaction, so that no
     * connection and no lock is held meanwhile.
     */
    static <T> Optional<T> keep(Supplier<Optional<T>> attempt) {
        long begun = System.nanoTime();
        Optional<T> result = attempt.get();
        if (result.isEmpty()) {
            waitUntil(begun + LASTS.toNanos());
        }
        return result;
    }

    private static void waitUntil(long moment) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, moment - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
