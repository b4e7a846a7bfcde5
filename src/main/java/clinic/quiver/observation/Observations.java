package clinic.quiver.observation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Observations extends Repository<ObservationRow, UUID> {

    // Of what a laboratory measured the newest sample counts, of what was found by hand what was written last.
    @Query("""
            select o from ObservationRow o where o.clinicId = :clinicId and o.visitId = :visitId and o.late = false
            order by case when o.item like 'lab-%' then o.observedAt else o.recordedAt end, o.recordedAt, o.id""")
    List<ObservationRow> ofVisit(UUID clinicId, UUID visitId);

    @Query("""
            select o from ObservationRow o where o.clinicId = :clinicId and o.patientId = :patientId
            order by o.observedAt desc, o.recordedAt desc, o.id desc""")
    List<ObservationRow> ofPatient(UUID clinicId, UUID patientId);
}
