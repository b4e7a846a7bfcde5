package clinic.quiver.access;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.shared.ClinicId;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Who acts in a page in which somebody is signed in. */
class ActingContextTest {

    private final ActingContext context = new ActingContext(new VaadinAwareSecurityContextHolderStrategy());

    @AfterEach
    void leaveThePage() {
        VaadinSession.setCurrent(null);
    }

    @Test
    void whatQuiverDoesItselfIsDoneInItsOwnNameAlsoInAPageOfTheDesk() {
        VaadinSession.setCurrent(pageOf("desk"));
        Actor.Program program = new Actor.Program(ClinicId.random());

        Object acting = CurrentActor.as(program, this::whoActs);

        assertThat(acting).isEqualTo(program);
        assertThat(whoActs()).isEqualTo("desk");
    }

    @Test
    void aFailureInAnothersNameGivesTheNameBack() {
        VaadinSession.setCurrent(pageOf("desk"));

        try {
            CurrentActor.as(new Actor.Program(ClinicId.random()), () -> {
                throw new IllegalStateException("no line to the database");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("no line to the database");
        }

        assertThat(whoActs()).isEqualTo("desk");
    }

    private Object whoActs() {
        return Objects.requireNonNull(
                Objects.requireNonNull(context.getContext().getAuthentication()).getPrincipal());
    }

    private static VaadinSession pageOf(String who) {
        SecurityContextImpl signedIn = new SecurityContextImpl(new TestingAuthenticationToken(who, ""));
        WrappedSession session = (WrappedSession) Proxy.newProxyInstance(
                ActingContextTest.class.getClassLoader(),
                new Class<?>[] {WrappedSession.class},
                (proxy, method, args) -> {
                    return "getAttribute".equals(method.getName())
                                    && HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY.equals(args[0])
                            ? signedIn
                            : null;
                });
        return new VaadinSession(null) {
            @Override
            public WrappedSession getSession() {
                return session;
            }
        };
    }
}
