package clinic.quiver.access.ui;

import clinic.quiver.access.PageRefused;
import clinic.quiver.shared.VisitId;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open which page is said by the pages; here it is told of when somebody tries another. */
@Configuration(proxyBeanMethods = false)
class PageSecurityConfiguration {

    private static final AccessCheckDecisionResolver USUAL = new DefaultAccessCheckDecisionResolver();

    // Vaadin's own settings, and an ear; the security chain switches it on.
    @Bean
    NavigationAccessControlConfigurer navigationAccessControlConfigurer(ApplicationEventPublisher events) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withDecisionResolver((results, navigation) -> {
                    AccessCheckResult result = USUAL.resolve(results, navigation);
                    if (result.decision() != AccessCheckDecision.ALLOW && isSomebodysTry(navigation)) {
                        events.publishEvent(
                                new PageRefused(navigation.getNavigationTarget().getSimpleName(), visitIn(navigation)));
                    }
                    return result;
                })
                .disabled();
    }

    // The menu asks as well which pages are for whom, and whoever is not signed in has no name to be kept.
    private static boolean isSomebodysTry(NavigationContext navigation) {
        return navigation.isNavigating() && !navigation.isErrorHandling() && navigation.getPrincipal() != null;
    }

    private static Optional<VisitId> visitIn(NavigationContext navigation) {
        return navigation.getParameters().getParameterNames().stream()
                .map(name -> navigation.getParameters().get(name).orElse(""))
                .map(PageSecurityConfiguration::visitOf)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<VisitId> visitOf(String text) {
        try {
            return Optional.of(VisitId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
