package clinic.quiver.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;

/** Closes what lies above a page when the page is left, so that nobody answers it above another patient's. */
public final class WithThePage {

    private WithThePage() {}

    /**
     * Closes something with the page above which it opens.
     *
     * @param above what is opened, not open yet
     * @param close closes it
     */
    public static void close(Component above, Runnable close) {
        above.addAttachListener(attached -> {
            Registration leaving = attached.getUI().addBeforeLeaveListener(left -> close.run());
            above.addDetachListener(detached -> {
                detached.unregisterListener();
                leaving.remove();
            });
        });
    }
}
