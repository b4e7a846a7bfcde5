package clinic.quiver.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Something that stands above every page of the staff whatever page that is, such as the emergency ring. The layout
 * collects all beans of this kind, so that it need not know the parts they come from.
 */
@FunctionalInterface
public interface StaffBanner {

    /** A new component for whoever is signed in; empty when this banner is not for them. */
    Optional<Component> create();
}
