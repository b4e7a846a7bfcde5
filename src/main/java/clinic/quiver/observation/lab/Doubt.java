package clinic.quiver.observation.lab;

import java.math.BigDecimal;

/** Why a result is asked about before it is kept. */
public sealed interface Doubt {

    /** It would be in range if it were in another unit. */
    record OtherUnit(String unit) implements Doubt {}

    /**
     * It would be in range if the decimal mark stood elsewhere.
     *
     * @param number what it would be then, in the unit of the result
     */
    record Shifted(BigDecimal number) implements Doubt {}

    /** Hardly anybody has such a value. */
    record Unusual() implements Doubt {}

    /** No unit was given; the one assumed is the only one that fits. */
    record UnitMissing() implements Doubt {}

    /** The mark may stand between thousands or before decimals. */
    record TwoReadings(BigDecimal other) implements Doubt {}

    /** The laboratory called it otherwise than Quiver would. */
    record FlagDiffers(LabFlag flag) implements Doubt {}

    /** The range beside it has nothing in common with any range of this test. */
    record RangeDiffers() implements Doubt {}

    /** It says "less than" or "more than", and the values that it leaves open differ in meaning. */
    record LeftOpen() implements Doubt {}

    /** The code beside the name is not known to be that test's. */
    record CodeNotKnown(String code) implements Doubt {}

    /** Words stand beside it that may speak against it. */
    record Unread(String words) implements Doubt {}

    /** Another result of the same test and time says otherwise. */
    record SaidTwice() implements Doubt {}

    /** The sample was haemolysed or late: the value may be falsely high. */
    record Haemolysed() implements Doubt {}
}
