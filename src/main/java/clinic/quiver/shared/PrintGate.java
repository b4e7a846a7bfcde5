package clinic.quiver.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few prints through at a time, in the order in which they came, and keeps the rest waiting a while: printing
 * takes a processor whole, and the tablets need one. For use by many threads; nobody should hold a connection to the
 * database while waiting here.
 */
public final class PrintGate {

    private final Semaphore printing;
    private final Semaphore waiting;
    private final Duration longest;

    /**
     * A gate.
     *
     * @param atOnce how many prints run at a time
     * @param inLine how many more may wait
     * @param longest how long a print waits at most
     */
    public PrintGate(int atOnce, int inLine, Duration longest) {
        this.printing = new Semaphore(atOnce, true);
        this.waiting = new Semaphore(atOnce + inLine);
        this.longest = longest;
    }

    /** A gate that leaves half of this machine's processors to everybody else. */
    public static PrintGate ofThisMachine() {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        // Whoever waits holds a thread of the server, of which the tablets need most.
        return new PrintGate(half, 20, Duration.ofSeconds(10));
    }

    /**
     * Prints when it is its turn.
     *
     * @throws PrinterBusyException when the line is full, or the turn did not come in time
     */
    public <T> T pass(Supplier<T> print) {
        if (!waiting.tryAcquire()) {
            throw new PrinterBusyException();
        }
        try {
            return inTurn(print);
        } finally {
            waiting.release();
        }
    }

    private <T> T inTurn(Supplier<T> print) {
        try {
            if (!printing.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PrinterBusyException();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new PrinterBusyException();
        }
        try {
            return print.get();
        } finally {
            printing.release();
        }
    }
}
