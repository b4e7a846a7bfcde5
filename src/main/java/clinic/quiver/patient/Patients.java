package clinic.quiver.patient;

import java.time.LocalDate;
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
            select p from PatientRow p
            where p.clinicId = :clinicId
              and (lower(p.familyName) like :prefix escape '!' or lower(p.givenName) like :prefix escape '!'
                   or lower(concat(p.givenName, ' ', p.familyName)) like :prefix escape '!'
                   or lower(concat(p.familyName, ', ', p.givenName)) like :prefix escape '!'
                   or lower(p.recordNumber) = :exact)
            order by lower(p.familyName), lower(p.givenName), p.birthDate, p.id
            limit :most""")
    List<PatientRow> searchByNameOrNumber(UUID clinicId, String prefix, String exact, int most);

    @Query("""
            select p from PatientRow p where p.clinicId = :clinicId and p.birthDate = :birthDate
            order by lower(p.familyName), lower(p.givenName), p.id
            limit :most""")
    List<PatientRow> searchByBirthDate(UUID clinicId, LocalDate birthDate, int most);
}
