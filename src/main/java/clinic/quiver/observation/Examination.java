package clinic.quiver.observation;

import clinic.quiver.shared.StaffId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was found at a visit so far.
 *
 * @param revision counts how often findings were recorded; 0 before the first
 * @param findings the newest of each spot
 */
public record Examination(int revision, Map<Spot, Finding> findings) {

    /** Stands for a grade that was taken back. */
    public static final String TAKEN_BACK = "";

    public Examination {
        findings = Map.copyOf(findings);
    }

    /**
     * One grade as it was recorded.
     *
     * @param grade a code of the spot's scale; {@link #TAKEN_BACK} when it counts no more
     * @param before the grade that counted before at this visit; empty for the first
     * @param revision at which it was recorded
     */
    public record Finding(String grade, Optional<String> before, int revision, Instant recordedAt, StaffId recordedBy) {

        Finding after(Finding earlier) {
            return new Finding(grade, Optional.of(earlier.grade()), revision, recordedAt, recordedBy);
        }
    }

    /** The grades that count now. */
    public Map<Spot, String> grades() {
        Map<Spot, String> grades = new LinkedHashMap<>();
        findings.forEach((spot, finding) -> {
            if (!finding.grade().equals(TAKEN_BACK)) {
                grades.put(spot, finding.grade());
            }
        });
        return grades;
    }

    /** The grade that counts at a spot; {@link #TAKEN_BACK} when none does. */
    public String gradeAt(Spot spot) {
        return Optional.ofNullable(findings.get(spot)).map(Finding::grade).orElse(TAKEN_BACK);
    }
}
