package clinic.quiver.review;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerJson;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.triage.Assessment.StoredEvidence;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.Finding.Kind;
import clinic.quiver.triage.TakenBack;
import clinic.quiver.triage.TriageLevel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a finding stands on. A clinician's word on a finding counts for what it stood on then, and for no more.
 *
 * @param kind how it came about; {@link Kind#NOT_SETTLED} for a danger that the patient took back, which does not count
 *     by itself
 * @param evidence what was reported, each value as {@code item=value}; of a floor, what is open, each as {@code item=}
 */
public record Basis(TriageLevel level, Kind kind, Set<String> evidence) {

    public Basis {
        evidence = Set.copyOf(evidence);
    }

    /** What a finding of an assessment stands on. */
    public static Basis of(StoredFinding finding) {
        Set<String> evidence = finding.because().stream()
                .flatMap(known -> parts(known, finding.kind()))
                .collect(Collectors.toSet());
        return new Basis(finding.level(), finding.kind(), evidence);
    }

    /** What a danger stood on that the patient took back. */
    public static Basis of(TakenBack takenBack) {
        Basis then = of(takenBack.finding());
        return new Basis(then.level, Kind.NOT_SETTLED, then.evidence);
    }

    /** Whether a word on this counts for what the finding stands on now: less of it does no harm, more of it does. */
    public boolean covers(Basis now) {
        return coversLevel(now.level) && coversKind(now.kind) && evidence.containsAll(now.evidence);
    }

    /** Whether the level is not sooner than it was. */
    public boolean coversLevel(TriageLevel now) {
        return !now.isSoonerThan(level);
    }

    /** Whether the finding is no more certain than it was. */
    public boolean coversKind(Kind now) {
        return now == kind || now == Kind.NOT_SETTLED || (now == Kind.POSSIBLE && kind == Kind.FIRED);
    }

    /** The evidence of the same finding that this does not have, or not with that value. */
    public List<StoredEvidence> newIn(StoredFinding now) {
        return now.because().stream()
                .filter(known -> !evidence.containsAll(parts(known, now.kind()).toList()))
                .distinct()
                .toList();
    }

    // Of a list each code counts by itself: one that is taken out is nothing new.
    private static Stream<String> parts(StoredEvidence known, Kind kind) {
        if (kind == Kind.FLOOR) {
            return Stream.of(part(known.item(), ""));
        }
        return known.reply() instanceof Reply.Given(Answer answer)
                        && AnswerKind.of(known.reply()) == AnswerKind.REPORTED
                ? values(answer).map(value -> part(known.item(), value))
                : Stream.of();
    }

    private static Stream<String> values(Answer answer) {
        return switch (answer) {
            case Answer.Choices choices -> choices.codes().stream();
            case Answer.BodySites places -> places.sites().stream().map(BodySite::code);
            // 3.0 is the value that 3 is.
            case Answer.Quantity(var value) ->
                Stream.of(value.stripTrailingZeros().toPlainString());
            default -> Stream.of(AnswerJson.write(answer).path("value").asString());
        };
    }

    private static String part(LinkId item, String value) {
        return item.value() + "=" + value;
    }
}
