package clinic.quiver.shared;

/** So many prints are waiting that one more would wait too long; nothing was changed, and trying again helps. */
public final class PrinterBusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PrinterBusyException() {
        super("too many prints are waiting");
    }
}
