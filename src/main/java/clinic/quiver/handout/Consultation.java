package clinic.quiver.handout;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the visit found and what the clinician says of it.
 *
 * @param results the laboratory's results of the visit, as the patient reads them
 * @param words the clinician's own words, by the id of the sheet that needs them
 * @param calm whether nothing stands that has to be looked at soon: the level is ROUTINE or SELF-CARE
 */
public record Consultation(List<TestResult> results, Map<String, String> words, boolean calm) {

    public Consultation {
        results = List.copyOf(results);
        words = Map.copyOf(words);
    }

    /**
     * One result in plain words.
     *
     * @param test the name of the test in the patient's language
     * @param result with its unit
     * @param usual the usual range with its unit; empty when there is none to go by
     */
    public record TestResult(String test, String result, String usual, Where where) {}

    /** Where a result lies. */
    public enum Where {
        LOW("low"),
        IN_RANGE("in-range"),
        HIGH("high"),
        NO_RANGE("no-range");

        private final String label;

        Where(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The clinician's words for a sheet; empty when there are none yet. */
    Optional<String> wordsFor(String sheetId) {
        return Optional.ofNullable(words.get(sheetId)).filter(said -> !said.isBlank());
    }
}
