package clinic.quiver.intake;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface QuestionnaireResponses extends CrudRepository<QuestionnaireResponseRow, UUID> {

    Optional<QuestionnaireResponseRow> findByClinicIdAndVisitId(UUID clinicId, UUID visitId);

    List<QuestionnaireResponseRow> findByClinicIdAndVisitIdIn(UUID clinicId, Collection<UUID> visitIds);

    List<QuestionnaireResponseRow> findByClinicIdAndTabletId(UUID clinicId, UUID tabletId);

    @Query("""
            select r.visitId from QuestionnaireResponseRow r where r.clinicId = :clinicId and r.completedAt is not null
            order by r.completedAt desc, r.visitId""")
    List<UUID> lastHandedIn(UUID clinicId, Limit atMost);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from QuestionnaireResponseRow r where r.clinicId = :clinicId and r.tabletId = :tabletId")
    List<QuestionnaireResponseRow> lockHeldBy(UUID clinicId, UUID tabletId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from QuestionnaireResponseRow r where r.clinicId = :clinicId and r.visitId = :visitId")
    Optional<QuestionnaireResponseRow> lock(UUID clinicId, UUID visitId);
}
