package clinic.quiver.access;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory, CurrentActor actor) {
        ClinicTransactions manager = new ClinicTransactions(factory, actor);
        // For the one thing that may fail inside a transaction without undoing it: the audit row of an answer.
        manager.setNestedTransactionAllowed(true);
        return manager;
    }
}
