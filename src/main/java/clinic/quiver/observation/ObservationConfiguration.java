package clinic.quiver.observation;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.observation.lab.LabCatalogueReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the laboratory tests at start; broken content stops the start. */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

    @Bean
    LabCatalogue labCatalogue(Knowledge knowledge) {
        return LabCatalogueReader.read(knowledge);
    }
}
