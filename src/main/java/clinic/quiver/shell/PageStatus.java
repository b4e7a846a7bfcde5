package clinic.quiver.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Answers 404 with the frame of a page that will turn out not to be there, or not for whoever asks. */
class PageStatus implements IndexHtmlRequestListener {

    private final transient AccessAnnotationChecker access = new AccessAnnotationChecker();

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse index) {
        if (index.getVaadinRequest() instanceof VaadinServletRequest request && !isThere(request)) {
            index.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }

    private boolean isThere(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        Optional<Class<? extends Component>> page =
                RouteConfiguration.forApplicationScope().getRoute(path);
        return page.filter(view -> access.hasAccess(view, request)).isPresent();
    }
}
