package clinic.quiver.handout;

import java.util.List;

/**
 * What a clinician may read about a handout later: what the safety rules changed, and which of their lines a clinician
 * took off. The patient's sheet holds none of it.
 */
public record ClinicianCopy(List<Handout.Decision> decisions, List<Unlocked> unlocked) {

    public ClinicianCopy {
        decisions = List.copyOf(decisions);
        unlocked = List.copyOf(unlocked);
    }

    /**
     * A line that a safety rule asked for and a clinician took off.
     *
     * @param ruleId the rule that had put it there
     * @param line as it would have stood on the sheet
     * @param reason the clinician's own words, never blank
     */
    public record Unlocked(String sheetId, String lineId, String ruleId, String line, String reason) {}
}
