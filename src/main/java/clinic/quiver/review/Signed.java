package clinic.quiver.review;

import clinic.quiver.questionnaire.LinkId;
import java.util.List;

/** What came of signing a record. */
public sealed interface Signed {
    record Done() implements Signed {}

    record AlreadySigned() implements Signed {}

    /** The patient has not handed in, or triage has not spoken yet. */
    record NothingToSign() implements Signed {}

    /** These flags were not acknowledged. */
    record FlagsOpen(List<String> ruleIds) implements Signed {}

    /** Nobody was told of these critical results yet. */
    record CriticalLabOpen(List<LinkId> analytes) implements Signed {}

    record NoDisposition() implements Signed {}

    /** The disposition is less than the level asks for, and nobody said why, by code and in words. */
    record ReasonMissing() implements Signed {}

    /** Something is awaited, and nobody said by when. */
    record DueDayMissing() implements Signed {}

    /** The disposition stays below these findings, and no second clinician has confirmed it. */
    record SecondLookMissing(List<String> ruleIds) implements Signed {}

    /** These letters were written, changed or removed since the clinician looked. */
    record LettersChanged(List<Letter.Kind> kinds) implements Signed {}

    /** What the clinician saw is no longer the newest. */
    record ChangedMeanwhile() implements Signed {}
}
