package clinic.quiver.live;

import clinic.quiver.shared.ClinicId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads once what many open views of this server ask at the same moment. An answer is given again only to a question of
 * the same clinic, only as long as this server has heard of no change since its reading began, and for a second at most,
 * should a change elsewhere not be heard of. What a question must hold so that nobody gets an answer that is not theirs,
 * its asker says: everything but the clinic on which the answer depends.
 */
@Component
public class SharedReads {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Subscribers subscribers;
    private final Map<ClinicId, Answers> answers = new ConcurrentHashMap<>();

    SharedReads(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    /**
     * The answer to a question, read here or, just now, for another view.
     *
     * @param question equal to every other that has the same answer in this clinic
     * @param reading reads the answer, in a transaction of its own; must not be null or change
     */
    public <T> T read(ClinicId clinic, Object question, Supplier<T> reading) {
        // Inside a transaction there may be something that only this one knows.
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return reading.get();
        }
        long heard = subscribers.heard(clinic);
        Answers now = answers.compute(
                clinic,
                (same, known) -> known != null && known.isAsOf(heard) ? known : new Answers(heard, System.nanoTime()));
        return now.answer(question, reading);
    }

    /** The answers that were read between two changes. */
    private record Answers(long heard, long begun, Map<Object, CompletableFuture<Object>> byQuestion) {

        Answers(long heard, long begun) {
            this(heard, begun, new ConcurrentHashMap<>());
        }

        boolean isAsOf(long now) {
            return heard == now && System.nanoTime() - begun < FRESH_NANOS;
        }

        @SuppressWarnings("unchecked") // a question always has an answer of the same type
        <T> T answer(Object question, Supplier<T> reading) {
            CompletableFuture<Object> mine = new CompletableFuture<>();
            CompletableFuture<Object> first = byQuestion.putIfAbsent(question, mine);
            if (first != null) {
                return (T) await(first);
            }
            try {
                T answer = reading.get();
                mine.complete(answer);
                return answer;
            } catch (RuntimeException | Error e) {
                byQuestion.remove(question, mine);
                mine.completeExceptionally(e);
                throw e;
            }
        }

        private static Object await(CompletableFuture<Object> answer) {
            try {
                return answer.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }
}
