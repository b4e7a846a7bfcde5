package clinic.quiver.observation.lab;

/**
 * One thing that stands in a line beside the name of the test.
 *
 * @param column which cell of the line it stands in, from 0
 */
record Token(Kind kind, String text, int column) {

    enum Kind {
        DAY,
        CODE,
        RANGE,
        UNIT,
        /** A number with letters in it or at it that are none of a unit or flag: "6.l". */
        DAMAGED,
        NUMBER,
        FLAG,
        WORD
    }
}
