package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Truth;

/**
 * The values of many conditions, a small number each. They are ordered as {@link Truth}: "and" is the least, "or" the
 * greatest.
 */
final class Values {

    static final byte FALSE = 0;
    static final byte UNKNOWN = 1;
    static final byte TRUE = 2;

    private static final Truth[] TRUTHS = {Truth.FALSE, Truth.UNKNOWN, Truth.TRUE};

    private final byte[] values;

    /** As many values, all false. */
    Values(int size) {
        this(new byte[size]);
    }

    private Values(byte[] values) {
        this.values = values;
    }

    Values copy() {
        return new Values(values.clone());
    }

    static byte of(Truth truth) {
        return switch (truth) {
            case FALSE -> FALSE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> TRUE;
        };
    }

    byte get(int place) {
        return values[place];
    }

    void put(int place, int value) {
        values[place] = (byte) value;
    }

    /** Puts a value given as two bits: whether it is true and, when it is not, whether it is unknown. */
    void put(int place, long isTrue, long isUnknown) {
        values[place] = (byte) (TRUE * isTrue + UNKNOWN * isUnknown);
    }

    /** Puts several values, one behind the other. */
    void put(int place, byte[] several) {
        for (int i = 0; i < several.length; i++) {
            values[place + i] = several[i];
        }
    }

    Truth truth(int place) {
        return TRUTHS[values[place]];
    }
}
