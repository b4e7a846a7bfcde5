package clinic.quiver.patient;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface Patients extends CrudRepository<PatientRow, UUID> {

    // By the key alone, so that a transaction that asks twice reads once.
    default Optional<PatientRow> findByClinicIdAndId(UUID clinicId, UUID id) {
        return findById(id).filter(row -> row.clinicId().equals(clinicId));
    }

    Optional<PatientRow> findByClinicIdAndRecordNumber(UUID clinicId, String recordNumber);

    List<PatientRow> findByClinicIdAndIdIn(UUID clinicId, List<UUID> ids);

    @Query("""
            select p from PatientRow p where p.clinicId = :clinicId and p.birthDate = :birthDate
            order by lower(p.familyName), lower(p.givenName), p.id
            limit :most""")
    List<PatientRow> searchByBirthDate(UUID clinicId, LocalDate birthDate, int most);

    @Query("select p.id from PatientRow p where p.clinicId = :clinicId and p.birthDate in :days and p.id in :ids")
    List<UUID> bornAmong(UUID clinicId, Collection<LocalDate> days, Collection<UUID> ids);
}
