package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.ConditionReader;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.triage.Finding.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the rule book says about one patient at one moment.
 *
 * @param level the soonest level of everything that counts
 * @param findings everything found: fired, possible, floors, failed and not settled, in the order of the rule book;
 *     behind them what counts only in another reading
 * @param scores one per nutrient; one that could not be computed is left out
 */
public record TriageResult(
        TriageLevel level, List<Finding> findings, List<DeficiencyScore> scores, HandoutChoice handout) {

    public TriageResult {
        findings = List.copyOf(findings);
        scores = List.copyOf(scores);
    }

    public List<Finding> findings(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /** The ids of the findings of this kind, in the order of the rule book. */
    public List<String> ruleIds(Kind kind) {
        return findings(kind).stream().map(Finding::ruleId).toList();
    }

    public boolean fired(String ruleId) {
        return findings.stream()
                .anyMatch(finding ->
                        finding.kind() == Kind.FIRED && finding.ruleId().equals(ruleId));
    }

    /**
     * The same with everything that counts in other readings of the same patient: each finding at its soonest level and
     * as certain as one of them has it.
     *
     * @param readings all of them, this one too; in none does anything count sooner than in this one
     */
    public TriageResult withWhatCountsIn(Collection<TriageResult> readings) {
        Map<String, Finding> counting = readings.stream()
                .flatMap(reading -> reading.findings().stream())
                .filter(finding -> finding.kind().counts())
                .collect(Collectors.toMap(
                        Finding::ruleId,
                        Function.identity(),
                        BinaryOperator.minBy(
                                Comparator.comparing(Finding::level).thenComparing(Finding::kind)),
                        LinkedHashMap::new));
        List<Finding> all = new ArrayList<>();
        for (Finding own : findings) {
            Finding better = counting.remove(own.ruleId());
            all.add(better == null ? own : better);
        }
        all.addAll(counting.values());
        return new TriageResult(level, all, scores, handout);
    }

    /** Whether a rule could not be evaluated: "triage could not be completed". */
    public boolean isIncomplete() {
        return findings.stream().anyMatch(finding -> finding.kind() == Kind.FAILED);
    }

    public Optional<DeficiencyScore> score(Nutrient nutrient) {
        return scores.stream().filter(score -> score.nutrient() == nutrient).findFirst();
    }

    /**
     * The answers together with this result, so that conditions may ask for scores ({@code score-mg >= 4}) and rules
     * ({@code fired U19}). A rule that is not settled has not certainly not fired: its reply is unknown.
     */
    public Answers over(Answers answers) {
        Map<LinkId, Reply> known = new HashMap<>();
        for (DeficiencyScore score : scores) {
            known.put(score.nutrient().score(), new Given(new Answer.Quantity(BigDecimal.valueOf(score.points()))));
        }
        for (Finding finding : findings) {
            Answer fired = finding.kind() == Kind.FIRED ? new Answer.YesNo(true) : new Answer.DoesNotKnow();
            known.put(ConditionReader.firedItem(finding.ruleId()), new Given(fired));
        }
        return item -> {
            Reply reply = known.get(item);
            return reply == null ? answers.reply(item) : reply;
        };
    }
}
