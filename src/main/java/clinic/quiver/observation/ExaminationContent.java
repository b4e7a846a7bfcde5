package clinic.quiver.observation;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The structured neurological examination: what is examined and how it is graded.
 *
 * @param vitalSigns the LOINC code of each vital sign of the questionnaire
 */
public record ExaminationContent(List<ExaminationBlock> blocks, Map<LinkId, String> vitalSigns) {

    public ExaminationContent {
        blocks = List.copyOf(blocks);
        vitalSigns = Map.copyOf(vitalSigns);
    }

    /**
     * Reads {@code examination.yaml}.
     *
     * @throws BrokenKnowledgeException with file and line when it cannot be used
     */
    public static ExaminationContent read(Knowledge knowledge, Questionnaire questionnaire) {
        return new ExaminationContentReader(questionnaire).read(knowledge.yaml("examination.yaml"));
    }

    /** Every item of every block, in order. */
    public List<ExaminationItem> items() {
        return blocks.stream().flatMap(block -> block.items().stream()).toList();
    }

    /** Whether the examination sums up into this item of the questionnaire, so that nobody enters it by itself. */
    public boolean isSummary(LinkId item) {
        return blocks.stream()
                .flatMap(block -> block.summary().stream())
                .anyMatch(summary -> summary.item().equals(item));
    }

    /**
     * What an examination can mean where its summary leaves an item undecided between two findings, both of which were
     * made: the answers as they are first, then with each of the findings.
     *
     * @param observed what was found at a visit, by the items that rules read
     */
    public List<Map<LinkId, Answer>> readings(Map<LinkId, Answer> observed) {
        List<Map<LinkId, Answer>> readings = new ArrayList<>(List.of(observed));
        blocks.stream()
                .flatMap(block -> block.summary().stream())
                .filter(summary ->
                        summary.isUndecidedIn(observed) && observed.get(summary.item()) instanceof Answer.DoesNotKnow)
                .forEach(summary -> summary.worstFirst().forEach(option -> {
                    Map<LinkId, Answer> reading = new HashMap<>(observed);
                    reading.put(summary.item(), new Answer.Choice(option));
                    readings.add(reading);
                }));
        return readings;
    }

    /**
     * The last word on a spot: its own grade; where it has none, or that was taken back, also that all of its block was
     * found normal. Empty when nobody has said anything of it.
     */
    public Optional<Examination.Finding> lastWord(Examination now, Spot spot) {
        Optional<Examination.Finding> own = Optional.ofNullable(now.findings().get(spot));
        if (own.filter(finding -> !finding.grade().equals(Examination.TAKEN_BACK))
                .isPresent()) {
            return own;
        }
        Optional<Examination.Finding> ofBlock = blocks.stream()
                .filter(block -> block.spots().contains(spot))
                .findFirst()
                .map(block -> now.findings().get(block.whole()))
                .filter(whole -> whole.grade().equals(Grade.ALL_NORMAL));
        return Stream.of(own, ofBlock)
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Examination.Finding::revision));
    }

    /** The grade that a spot was given; empty for a code that the spot's scale has not, or has no more. */
    Optional<Grade> grade(Spot spot, String code) {
        return items().stream()
                .filter(item -> item.spots().contains(spot))
                .findFirst()
                .flatMap(item -> item.grade(code));
    }

    /** Whether a grade can be recorded here: one of the spot's scale, or of a block as a whole that it is normal. */
    boolean takes(Spot spot, String code) {
        boolean wholeBlock = blocks.stream().anyMatch(block -> block.whole().equals(spot));
        return wholeBlock ? code.equals(Grade.ALL_NORMAL) : grade(spot, code).isPresent();
    }
}
