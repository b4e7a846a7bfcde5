package clinic.quiver.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Consents extends Repository<ConsentRow, UUID> {

    ConsentRow save(ConsentRow row);

    Optional<ConsentRow> findByClinicIdAndVisitId(UUID clinicId, UUID visitId);
}
