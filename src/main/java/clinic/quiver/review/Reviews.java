package clinic.quiver.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Reviews extends JpaRepository<ReviewRow, UUID> {

    Optional<ReviewRow> findByClinicIdAndVisitId(UUID clinicId, UUID visitId);

    List<ReviewRow> findByClinicIdAndVisitIdIn(UUID clinicId, Collection<UUID> visitIds);
}
