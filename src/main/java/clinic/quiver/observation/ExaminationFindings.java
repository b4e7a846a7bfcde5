package clinic.quiver.observation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExaminationFindings extends Repository<ExaminationFindingRow, UUID> {

    @Query("""
            select f from ExaminationFindingRow f where f.clinicId = :clinicId and f.visitId = :visitId
            order by f.revision""")
    List<ExaminationFindingRow> ofVisit(UUID clinicId, UUID visitId);
}
