package clinic.quiver.shell;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/**
 * How the push library is set up.
 *
 * <p>A page that goes away says so to its push connection, often after its session has ended and the next page has one
 * of its own. Left to itself, the library would begin yet another session then, which takes the place of the next page's
 * in the browser.
 */
@Component
class PushSettings implements BeanPostProcessor {

    private static final String BEGIN_SESSION = "org.atmosphere.cpr.sessionCreate";
    private static final String INTERCEPTOR = "org.atmosphere.cpr.AtmosphereInterceptor";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> servlet) {
            servlet.addInitParameter(BEGIN_SESSION, "false");
            servlet.addInitParameter(INTERCEPTOR, SmallPushBuffers.class.getName());
        }
        return bean;
    }
}
