package clinic.quiver.observation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Observations extends Repository<ObservationRow, UUID> {

    // Of what a laboratory measured the newest sample counts, of what was found by hand what was written last.
    @Query("""
            select o from ObservationRow o where o.clinicId = :clinicId and o.visitId = :visitId and o.late = false
            and o.withdrawn = false
            and not exists (select 1 from ObservationRow n where n.clinicId = o.clinicId and n.visitId = o.visitId
                and n.item = o.item and n.observedAt = o.observedAt and n.late = false
                and (n.recordedAt > o.recordedAt or (n.recordedAt = o.recordedAt and n.id > o.id)))
            order by case when o.item like 'lab-%' then o.observedAt else o.recordedAt end, o.recordedAt, o.id""")
    List<ObservationRow> ofVisit(UUID clinicId, UUID visitId);

    @Query("""
            select o from ObservationRow o where o.clinicId = :clinicId and o.patientId = :patientId
            and o.withdrawn = false
            and not exists (select 1 from ObservationRow n where n.clinicId = o.clinicId and n.visitId = o.visitId
                and n.item = o.item and n.observedAt = o.observedAt
                and (n.recordedAt > o.recordedAt or (n.recordedAt = o.recordedAt and n.id > o.id)))
            order by o.observedAt desc, o.recordedAt desc, o.id desc""")
    List<ObservationRow> ofPatient(UUID clinicId, UUID patientId);
}
