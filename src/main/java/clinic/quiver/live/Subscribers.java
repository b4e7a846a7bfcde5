package clinic.quiver.live;

import clinic.quiver.shared.ClinicId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The open views of this server. */
@Component
class Subscribers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);

    private final Map<ClinicId, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Changes.Subscription add(ClinicId clinic, Runnable listener) {
        listeners.computeIfAbsent(clinic, key -> new CopyOnWriteArrayList<>()).add(listener);
        return () -> listeners.getOrDefault(clinic, List.of()).remove(listener);
    }

    void tell(ClinicId clinic) {
        for (Runnable listener : listeners.getOrDefault(clinic, List.of())) {
            threads.execute(() -> call(listener));
        }
    }

    void tellAll() {
        listeners.keySet().forEach(this::tell);
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
