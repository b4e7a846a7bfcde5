package clinic.quiver.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface Tablets extends CrudRepository<TabletRow, UUID> {

    Optional<TabletRow> findByTokenHash(byte[] tokenHash);

    @Query("""
            select t from TabletRow t where t.clinicId = :clinicId
            order by t.revokedAt nulls first, lower(t.name), t.enrolledAt""")
    List<TabletRow> ofClinic(UUID clinicId);

    boolean existsByClinicIdAndNameIgnoreCaseAndRevokedAtIsNull(UUID clinicId, String name);

    // Past the row's version: that a tablet was seen never stands in the way of a change.
    @Modifying
    @Query("update TabletRow t set t.lastSeenAt = :now where t.id = :id")
    void seen(UUID id, Instant now);
}
