package clinic.quiver.live;

import clinic.quiver.shared.ClinicId;

/** The port through which open views learn that they should ask again. */
public interface Changes {

    /**
     * Says, inside the transaction that makes it so, that something changed; subscribers hear of it after the commit, or
     * never when the transaction rolls back.
     */
    void tell(ClinicId clinic);

    /**
     * Asks to be told of every change in a clinic, wherever it was made. The listener is called on a thread of its own
     * without anybody's rights, so it must hand over to its view and read anew there. What changed since the view began to
     * read is told at once.
     *
     * @param heard what {@link #heard} said before the view read what it shows
     */
    Subscription subscribe(ClinicId clinic, long heard, Runnable listener);

    /** How many changes in a clinic were heard of until now: to be asked before a view reads what it shows first. */
    long heard(ClinicId clinic);

    /** Ends a subscription; closing twice does no harm. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
