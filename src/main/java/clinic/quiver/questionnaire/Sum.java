package clinic.quiver.questionnaire;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A number computed from answers, such as caffeine in milligrams a day. A part that is unknown leaves the known parts as
 * a lower bound.
 *
 * @param parts each item with the factor its number is multiplied by
 */
public record Sum(LinkId name, SequencedMap<LinkId, BigDecimal> parts) {
    public Sum {
        parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
    }
}
