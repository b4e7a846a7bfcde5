package clinic.quiver.live;

import clinic.quiver.shared.ClinicId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The open views of this server. They are told of a change at once, and of those that follow closely together: fifty
 * tablets make twenty changes a second, and a hundred lists that read anew for each would keep everybody waiting.
 */
@Component
class Subscribers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);
    private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();

    private final Map<ClinicId, Audience> audiences = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Changes.Subscription add(ClinicId clinic, long heard, Runnable listener) {
        Audience audience = audience(clinic);
        audience.listeners.add(listener);
        // Between a view's first reading and its first listening something may have changed.
        if (audience.heard.get() != heard) {
            threads.execute(() -> call(listener));
        }
        return () -> audience.listeners.remove(listener);
    }

    void tell(ClinicId clinic) {
        audience(clinic).tell();
    }

    void tellAll() {
        audiences.values().forEach(Audience::tell);
    }

    /** How often this server has heard of a change in a clinic. */
    long heard(ClinicId clinic) {
        return audience(clinic).heard.get();
    }

    private Audience audience(ClinicId clinic) {
        return audiences.computeIfAbsent(clinic, key -> new Audience());
    }

    /** The views of one clinic. */
    private final class Audience {

        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private final AtomicLong heard = new AtomicLong();
        private final AtomicBoolean toldSoon = new AtomicBoolean();
        private volatile long lastTold = System.nanoTime() - PAUSE_NANOS;

        void tell() {
            heard.incrementAndGet();
            if (toldSoon.compareAndSet(false, true)) {
                threads.execute(this::tellSoon);
            }
        }

        private void tellSoon() {
            try {
                Thread.sleep(Duration.ofNanos(Math.max(0, lastTold + PAUSE_NANOS - System.nanoTime())));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
            lastTold = System.nanoTime();
            // Before they are told: a change during the telling has to be told of again.
            toldSoon.set(false);
            listeners.forEach(listener -> threads.execute(() -> call(listener)));
        }
    }

    private static void call(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("a view could not be told of a change: {}", e.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
