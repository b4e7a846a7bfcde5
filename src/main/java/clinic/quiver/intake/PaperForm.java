package clinic.quiver.intake;

import clinic.quiver.shared.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where answers come from that were given on paper. For whom somebody filled it in, the answers themselves tell.
 *
 * @param filledInAt the true time of the answers, as it stands on the paper
 * @param typedBy who typed in of it last
 * @param typedAt when that was
 * @param handedInAt empty while it is being typed in, and when the patient went on at a tablet
 */
public record PaperForm(Instant filledInAt, StaffId typedBy, Instant typedAt, Optional<Instant> handedInAt) {}
