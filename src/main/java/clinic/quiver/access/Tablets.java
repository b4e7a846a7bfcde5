package clinic.quiver.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface Tablets extends CrudRepository<TabletRow, UUID> {

    Optional<TabletRow> findByTokenHash(byte[] tokenHash);

    List<TabletRow> findByClinicIdOrderByName(UUID clinicId);
}
