package clinic.quiver.intake;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface CheckInCodes extends CrudRepository<CheckInCodeRow, UUID> {

    boolean existsByClinicIdAndCodeHashAndIssuedAtAfter(UUID clinicId, byte[] codeHash, Instant since);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select c from CheckInCodeRow c
            where c.clinicId = :clinicId and c.codeHash = :codeHash and c.revokedAt is null
            order by c.issuedAt desc""")
    List<CheckInCodeRow> lockLive(UUID clinicId, byte[] codeHash);

    List<CheckInCodeRow> findByClinicIdAndVisitIdAndRevokedAtIsNull(UUID clinicId, UUID visitId);

    /** From now on no code opens this visit. */
    default void revokeAll(UUID clinicId, UUID visitId, Instant now) {
        findByClinicIdAndVisitIdAndRevokedAtIsNull(clinicId, visitId).forEach(code -> code.revokeAt(now));
    }
}
