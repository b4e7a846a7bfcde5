package clinic.quiver.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletConfig;

class SmallPushBuffersTest {

    @Test
    void an_open_page_holds_a_kilobyte_ready_for_what_comes_in_whatever_vaadin_asked_for() throws ServletException {
        AtmosphereFramework push = new AtmosphereFramework(false, false);
        push.addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, "16384");

        MockServletConfig servlet = new MockServletConfig();
        servlet.addInitParameter(ApplicationConfig.ATMOSPHERE_INTERCEPTORS, SmallPushBuffers.class.getName());
        push.init(servlet);

        assertThat(push.getAtmosphereConfig().getInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE))
                .isEqualTo("1024");
        push.destroy();
    }
}
