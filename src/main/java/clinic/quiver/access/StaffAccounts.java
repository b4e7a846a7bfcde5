package clinic.quiver.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface StaffAccounts extends CrudRepository<StaffAccountRow, UUID> {

    Optional<StaffAccountRow> findByUsername(String username);

    List<StaffAccountRow> findByClinicIdOrderByDisplayName(UUID clinicId);
}
