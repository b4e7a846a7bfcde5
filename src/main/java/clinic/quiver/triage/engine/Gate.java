package clinic.quiver.triage.engine;

import java.util.List;

/**
 * A step in settling conditions: the value of its inputs together.
 *
 * @param count how many inputs must hold; for {@link Kind#AT_LEAST} only
 * @param inputs the places of the values that it rests on; one for {@link Kind#NOT}, two for {@link Kind#ANY} and
 *     {@link Kind#ALL}
 */
record Gate(Kind kind, int count, List<Integer> inputs) {

    /** How the inputs come together. */
    enum Kind {
        NOT,
        ANY,
        ALL,
        AT_LEAST
    }
}
