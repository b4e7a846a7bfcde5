package clinic.quiver.bench.worklist;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the queries of a server be explained. */
@Configuration(proxyBeanMethods = false)
class Explaining {

    @Bean
    static ExplainedQueries explainedQueries() {
        return new ExplainedQueries();
    }
}
