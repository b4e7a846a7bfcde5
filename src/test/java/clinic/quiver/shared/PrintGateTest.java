package clinic.quiver.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A thousand prints at once: a few at a time, the rest wait in line or are told to come back. */
class PrintGateTest {

    private static final int THOUSAND = 1000;

    @Test
    void of_a_thousand_no_more_than_two_print_at_a_time_and_each_is_printed_or_refused() throws Exception {
        PrintGate gate = new PrintGate(2, 50, Duration.ofSeconds(20));
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger printed = new AtomicInteger();
        CountDownLatch everybodyIsHere = new CountDownLatch(THOUSAND);
        Callable<Boolean> request = () -> {
            everybodyIsHere.countDown();
            everybodyIsHere.await();
            try {
                return gate.pass(() -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    rest();
                    atOnce.decrementAndGet();
                    printed.incrementAndGet();
                    return true;
                });
            } catch (PrinterBusyException _) {
                return false;
            }
        };

        int refused = 0;
        try (ExecutorService patients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> requests = new ArrayList<>();
            for (int i = 0; i < THOUSAND; i++) {
                requests.add(patients.submit(request));
            }
            for (Future<Boolean> each : requests) {
                refused += each.get() ? 0 : 1;
            }
        }

        assertThat(most).hasValue(2);
        assertThat(refused).isPositive();
        assertThat(printed.get() + refused).isEqualTo(THOUSAND);
        assertThat(printed.get()).isGreaterThanOrEqualTo(52);
        assertThat(gate.pass(() -> "free again")).isEqualTo("free again");
    }

    @Test
    void a_print_that_fails_makes_room_for_the_next() {
        PrintGate gate = new PrintGate(1, 0, Duration.ofSeconds(1));
        assertThatThrownBy(() -> gate.pass(() -> {
                    throw new IllegalStateException("no paper");
                }))
                .hasMessage("no paper");
        assertThat(gate.pass(() -> "printed")).isEqualTo("printed");
    }

    @Test
    void nobody_waits_longer_than_the_longest_wait() throws Exception {
        PrintGate gate = new PrintGate(1, 5, Duration.ofMillis(20));
        CountDownLatch printing = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        try (ExecutorService first = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> held = first.submit(() -> gate.pass(() -> {
                printing.countDown();
                await(refused);
                return true;
            }));
            printing.await();
            assertThatThrownBy(() -> gate.pass(() -> true)).isInstanceOf(PrinterBusyException.class);
            refused.countDown();
            assertThat(held.get()).isTrue();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
