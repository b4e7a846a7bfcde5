package clinic.quiver.handout;

import clinic.quiver.shared.Language;
import java.util.List;
import java.util.Set;

/**
 * What a clinician ticked.
 *
 * @param sheets ids of the sheets, in order
 * @param confirmed ids of the safety rules whose hold the clinician lifts
 */
public record HandoutWish(List<String> sheets, Language language, PageLayout layout, Set<String> confirmed) {
    public HandoutWish {
        sheets = List.copyOf(sheets);
        confirmed = Set.copyOf(confirmed);
    }
}
