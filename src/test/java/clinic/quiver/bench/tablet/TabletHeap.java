package clinic.quiver.bench.tablet;

/**
 * What is alive in the server's heap, in bytes.
 *
 * @param before before any of the measured tablets was open
 * @param open while all of them were
 * @param after after all had left
 */
record TabletHeap(long before, long open, long after, int tablets) {

    private static final double BYTES_A_KILOBYTE = 1_000;

    /** What an open tablet takes, in kB of 1,000 bytes. */
    double ofTablet() {
        return (open - after) / BYTES_A_KILOBYTE / tablets;
    }

    /** The same when all that the server learned to keep meanwhile is laid to the tablets' charge too. */
    double ofTabletAtMost() {
        return (open - before) / BYTES_A_KILOBYTE / tablets;
    }
}
