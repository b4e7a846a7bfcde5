package clinic.quiver.shell;

import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereConfig;
import org.atmosphere.cpr.AtmosphereInterceptorAdapter;

/**
 * Keeps the memory of an open page small. A page speaks to the server by ordinary requests, so that nothing comes in
 * over its push connection but a heartbeat; the push library would hold 48 kB ready for it, for every page.
 */
public final class SmallPushBuffers extends AtmosphereInterceptorAdapter {

    private static final int BYTES = 1024;

    /** Made by the push library, which knows it by its name. */
    public SmallPushBuffers() {}

    // Vaadin sets its own size before the library reads ours, so it can only be changed here.
    @Override
    public void configure(AtmosphereConfig config) {
        config.framework().addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, String.valueOf(BYTES));
    }
}
