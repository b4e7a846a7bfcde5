package clinic.quiver.access.ui;

import clinic.quiver.access.TabletCookie;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.modulith.NamedInterface;

/** The device from which a page is asked for. */
@NamedInterface("device")
public final class ThisDevice {

    private ThisDevice() {}

    /** Whether it was made a tablet once, whatever became of it since; false while no device asks for anything. */
    public static boolean wasTablet() {
        return VaadinService.getCurrentRequest() instanceof HttpServletRequest request && TabletCookie.isIn(request);
    }
}
