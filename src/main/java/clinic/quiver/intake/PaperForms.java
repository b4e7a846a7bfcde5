package clinic.quiver.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PaperForms extends Repository<PaperFormRow, UUID> {

    PaperFormRow save(PaperFormRow row);

    Optional<PaperFormRow> findByClinicIdAndVisitId(UUID clinicId, UUID visitId);
}
