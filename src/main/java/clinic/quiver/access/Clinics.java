package clinic.quiver.access;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface Clinics extends CrudRepository<ClinicRow, UUID> {}
