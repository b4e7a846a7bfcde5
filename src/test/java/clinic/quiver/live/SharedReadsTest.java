package clinic.quiver.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.shared.ClinicId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SharedReadsTest {

    private final Subscribers subscribers = new Subscribers();
    private final SharedReads shared = new SharedReads(subscribers);
    private final ClinicId clinic = ClinicId.random();
    private final AtomicInteger reads = new AtomicInteger();

    @AfterEach
    void end() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
        subscribers.destroy();
    }

    @Test
    void what_many_views_ask_at_once_is_read_once() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService views = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = views.submit(() -> shared.read(clinic, "list", () -> {
                begun.countDown();
                await(goOn);
                return reads.incrementAndGet();
            }));
            await(begun);
            List<Future<Integer>> others = IntStream.range(0, 99)
                    .mapToObj(view -> views.submit(() -> ask()))
                    .toList();
            goOn.countDown();
            assertThat(first.get()).isEqualTo(1);
            for (Future<Integer> other : others) {
                assertThat(other.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void after_a_change_nobody_gets_what_was_read_before_it() {
        assertThat(ask()).isEqualTo(1);
        subscribers.tell(clinic);
        assertThat(ask()).isEqualTo(2);
        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void another_question_and_another_clinic_have_answers_of_their_own() {
        assertThat(ask()).isEqualTo(1);
        assertThat(shared.read(clinic, "another", reads::incrementAndGet)).isEqualTo(2);
        assertThat(shared.read(ClinicId.random(), "list", reads::incrementAndGet))
                .isEqualTo(3);
    }

    @Test
    void inside_a_transaction_each_reads_for_itself() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isEqualTo(2);
        TransactionSynchronizationManager.setActualTransactionActive(false);
        assertThat(ask()).as("and nobody else gets it").isEqualTo(3);
    }

    @Test
    void a_reading_that_fails_is_tried_again() {
        assertThatThrownBy(() -> shared.read(clinic, "list", () -> {
                    throw new IllegalStateException("no connection");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ask()).isEqualTo(1);
    }

    @Test
    void changes_that_follow_closely_are_told_together_and_none_is_lost() throws Exception {
        AtomicInteger told = new AtomicInteger();
        AtomicLong heard = new AtomicLong();
        subscribers.add(clinic, subscribers.heard(clinic), () -> {
            told.incrementAndGet();
            heard.set(subscribers.heard(clinic));
        });
        long begun = System.nanoTime();
        for (int change = 0; change < 100; change++) {
            subscribers.tell(clinic);
        }
        awaitHeard(heard, subscribers.heard(clinic));
        assertThat((long) told.get()).isLessThanOrEqualTo(1 + pausesSince(begun));
        int before = told.get();
        long again = System.nanoTime();
        subscribers.tell(clinic);
        awaitHeard(heard, subscribers.heard(clinic));
        assertThat((long) told.get()).isBetween(before + 1L, before + 1 + pausesSince(again));
    }

    // Whoever listens is told at most once in each.
    private static long pausesSince(long begun) {
        return (System.nanoTime() - begun) / TimeUnit.MILLISECONDS.toNanos(250);
    }

    private static void awaitHeard(AtomicLong heard, long wanted) throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (heard.get() != wanted && System.nanoTime() < patience) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(heard.get()).isEqualTo(wanted);
    }

    private int ask() {
        return shared.read(clinic, "list", reads::incrementAndGet);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
