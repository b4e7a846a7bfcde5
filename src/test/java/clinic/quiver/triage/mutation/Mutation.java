package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Condition;

/**
 * One small change to a condition.
 *
 * @param place where in the tree, as the positions on the way down, such as {@code 2.1}; empty for the whole
 * @param change what was done, in the notation of the content: {@code wasting = yes -> not wasting = yes}
 * @param mutated the whole condition after the change
 */
record Mutation(Kind kind, String place, String change, Condition mutated) {

    /** The ways in which a condition is changed. */
    enum Kind {
        NEGATED,
        REMOVED,
        BOUND_MOVED,
        BOUND_TURNED,
        OPTION_DROPPED,
        STRUCTURE_SWAPPED,
        COUNT_CHANGED
    }
}
