package clinic.quiver.patient;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.VisitId;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.security.access.AccessDeniedException;

interface Visits extends CrudRepository<VisitRow, UUID> {

    // By the key alone, so that a transaction that asks twice reads once.
    default Optional<VisitRow> findByClinicIdAndId(UUID clinicId, UUID id) {
        return findById(id).filter(row -> row.clinicId().equals(clinicId));
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from VisitRow v where v.clinicId = :clinicId and v.id = :id")
    Optional<VisitRow> lock(UUID clinicId, UUID id);

    /** The visit, kept from everybody else until the transaction ends; refused when the clinic has no such visit. */
    default VisitRow locked(ClinicId clinic, VisitId id) {
        return lock(clinic.value(), id.value()).orElseThrow(() -> new AccessDeniedException("no such visit"));
    }

    @Query("""
            select v from VisitRow v where v.clinicId = :clinicId and v.day = :day and v.status <> CANCELLED
            order by v.plannedFor nulls last, v.waitingSince nulls last, v.id""")
    List<VisitRow> ofDay(UUID clinicId, LocalDate day);

    @Query("""
            select v from VisitRow v
            where v.clinicId = :clinicId and v.patientId = :patientId and v.status <> CANCELLED
            order by v.day desc, v.plannedFor desc nulls last, v.id""")
    List<VisitRow> ofPatient(UUID clinicId, UUID patientId);

    @Query("""
            select v from VisitRow v
            where v.clinicId = :clinicId and v.patientId in :patientIds and v.status <> CANCELLED
            order by v.day desc, v.waitingSince desc nulls last, v.id""")
    List<VisitRow> lastOf(UUID clinicId, Collection<UUID> patientIds, Limit most);

    List<VisitRow> findByClinicIdAndIdIn(UUID clinicId, Collection<UUID> ids);

    List<VisitRow> findByClinicIdAndRecordUnseenTrue(UUID clinicId);

    List<VisitRow> findByClinicIdAndStatusIn(UUID clinicId, Collection<VisitStatus> statuses);
}
