package clinic.quiver.access;

import clinic.quiver.shared.StaffId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the open pages of this server when the account of whoever has them open is closed, so that nothing stays in
 * sight. On another server the page's next request, at the latest its heartbeat, comes to the same.
 */
@Component
public class ClosedAccounts {

    private final Map<StaffId, List<Runnable>> pages = new ConcurrentHashMap<>();

    /**
     * Asks to be told. The listener is called once, on somebody else's thread, so it must hand over to its page.
     *
     * @return ends it; running it twice does no harm
     */
    public Runnable listen(StaffId staff, Runnable listener) {
        pages.computeIfAbsent(staff, key -> new CopyOnWriteArrayList<>()).add(listener);
        return () -> pages.computeIfPresent(staff, (key, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    @TransactionalEventListener
    void on(AccountClosed closed) {
        pages.getOrDefault(closed.staff(), List.of()).forEach(Runnable::run);
    }
}
