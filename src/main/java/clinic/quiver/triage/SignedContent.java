package clinic.quiver.triage;

import clinic.quiver.access.ContentVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the sign-off which clinical content decides here. */
@Configuration(proxyBeanMethods = false)
class SignedContent {

    @Bean
    ContentVersion contentVersion(Edition running) {
        return running.content();
    }
}
