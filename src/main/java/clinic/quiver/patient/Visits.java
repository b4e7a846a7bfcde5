package clinic.quiver.patient;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface Visits extends CrudRepository<VisitRow, UUID> {

    // By the key alone, so that a transaction that asks twice reads once.
    default Optional<VisitRow> findByClinicIdAndId(UUID clinicId, UUID id) {
        return findById(id).filter(row -> row.clinicId().equals(clinicId));
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from VisitRow v where v.clinicId = :clinicId and v.id = :id")
    Optional<VisitRow> lock(UUID clinicId, UUID id);

    @Query("""
            select v from VisitRow v where v.clinicId = :clinicId and v.day = :day and v.status <> CANCELLED
            order by v.plannedFor nulls last, v.waitingSince nulls last, v.id""")
    List<VisitRow> ofDay(UUID clinicId, LocalDate day);

    @Query("""
            select v from VisitRow v
            where v.clinicId = :clinicId and v.patientId = :patientId and v.status <> CANCELLED
            order by v.day desc, v.plannedFor desc nulls last, v.id""")
    List<VisitRow> ofPatient(UUID clinicId, UUID patientId);

    List<VisitRow> findByClinicIdAndRecordUnseenTrue(UUID clinicId);

    List<VisitRow> findByClinicIdAndStatusIn(UUID clinicId, Collection<VisitStatus> statuses);
}
