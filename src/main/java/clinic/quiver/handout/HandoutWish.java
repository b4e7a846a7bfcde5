package clinic.quiver.handout;

import clinic.quiver.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a clinician ticked and wrote.
 *
 * @param sheets ids of the sheets, in order
 * @param confirmed ids of the safety rules whose hold the clinician lifts
 * @param words the clinician's words for the sheets that need them, by the sheet's id
 * @param edits what was changed on a sheet, by its id
 * @param onPhone whether it is to be read on a phone as well, where that is allowed
 */
public record HandoutWish(
        List<String> sheets,
        Language language,
        PageLayout layout,
        Set<String> confirmed,
        Map<String, String> words,
        Map<String, SheetEdit> edits,
        boolean onPhone) {

    public HandoutWish {
        sheets = List.copyOf(sheets);
        confirmed = Set.copyOf(confirmed);
        words = Map.copyOf(words);
        edits = Map.copyOf(edits);
    }

    /** Sheets as they are composed, with nothing confirmed, written or changed. */
    public HandoutWish(List<String> sheets, Language language, PageLayout layout) {
        this(sheets, language, layout, Set.of(), Map.of(), Map.of(), false);
    }

    /** The same sheets with these holds lifted. */
    public HandoutWish confirming(Set<String> rules) {
        return new HandoutWish(sheets, language, layout, rules, words, edits, onPhone);
    }

    /** The same sheets with these changes. */
    public HandoutWish with(Map<String, SheetEdit> changed) {
        return new HandoutWish(sheets, language, layout, confirmed, words, changed, onPhone);
    }
}
