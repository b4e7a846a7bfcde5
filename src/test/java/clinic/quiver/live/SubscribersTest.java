package clinic.quiver.live;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.shared.ClinicId;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscribersTest {

    private final Subscribers subscribers = new Subscribers();
    private final ClinicId clinic = ClinicId.random();
    private final Semaphore told = new Semaphore(0);

    @AfterEach
    void end() {
        subscribers.destroy();
    }

    @Test
    void what_changed_between_a_views_first_reading_and_its_first_listening_is_told() throws InterruptedException {
        long beforeReading = subscribers.heard(clinic);
        subscribers.tell(clinic);

        subscribers.add(clinic, beforeReading, told::release);

        assertThat(told.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_view_that_has_missed_nothing_is_left_alone_until_something_changes() throws InterruptedException {
        subscribers.add(clinic, subscribers.heard(clinic), told::release);
        assertThat(told.tryAcquire(100, TimeUnit.MILLISECONDS)).isFalse();

        subscribers.tell(clinic);

        assertThat(told.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
    }
}
