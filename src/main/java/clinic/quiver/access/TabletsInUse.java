package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.TabletId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which tablets are not shut out; asked without anybody's rights between requests, and tells nothing but that. */
@Component
public class TabletsInUse {

    private final Tablets rows;

    TabletsInUse(Tablets rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Set<TabletId> of(ClinicId clinic) {
        return rows.ofClinic(clinic.value()).stream()
                .filter(row -> !row.isRevoked())
                .map(row -> row.toTablet().id())
                .collect(Collectors.toSet());
    }
}
