package clinic.quiver.review;

import clinic.quiver.observation.lab.ReportReader;
import java.time.Instant;

/**
 * Something that a clinician has entered in a record and not recorded yet. It is theirs alone, says nothing of the
 * patient to anybody else, and no rule counts it.
 *
 * @param field names the field within its part, never what is in it
 * @param words what stands in the field, readable or not; at most {@value #LONGEST} characters
 */
public record Jotting(Part part, String field, String words, Instant keptAt) {

    /** The most characters of one field: a pasted report is the longest. */
    public static final int LONGEST = ReportReader.MOST_CHARACTERS;

    /** Where on the review something stands; the order is the screen's. */
    public enum Part {
        /** Words beside a finding. */
        FINDING,
        /** Vital signs and single findings. */
        VALUES,
        /** The neurological examination. */
        GRADES,
        /** Laboratory results that are typed. */
        RESULTS,
        /** A laboratory's report that was pasted. */
        REPORT
    }
}
