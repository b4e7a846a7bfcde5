package clinic.quiver.knowledge;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clinical content that this program works with: its own, or the folder that {@code QUIVER_KNOWLEDGE} names. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    @Bean
    Knowledge knowledge(@Value("${QUIVER_KNOWLEDGE:}") String folder) {
        return folder.isBlank() ? Knowledge.builtIn() : Knowledge.in(Path.of(folder));
    }
}
