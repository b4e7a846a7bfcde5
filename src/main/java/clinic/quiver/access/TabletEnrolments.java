package clinic.quiver.access;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface TabletEnrolments extends CrudRepository<TabletEnrolmentRow, byte[]> {

    List<TabletEnrolmentRow> findByClinicIdAndNameIgnoreCaseAndUsedAtIsNull(UUID clinicId, String name);
}
