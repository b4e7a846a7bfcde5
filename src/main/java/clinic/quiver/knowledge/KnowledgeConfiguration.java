package clinic.quiver.knowledge;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    /** The built-in content, or the folder that {@code QUIVER_KNOWLEDGE} names in its place. */
    @Bean
    Knowledge knowledge(@Value("${QUIVER_KNOWLEDGE:}") String folder) {
        return folder.isBlank() ? Knowledge.builtIn() : Knowledge.in(Path.of(folder));
    }
}
