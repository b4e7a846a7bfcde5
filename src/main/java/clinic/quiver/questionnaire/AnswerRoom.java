package clinic.quiver.questionnaire;

import clinic.quiver.questionnaire.Vocabulary.Term;
import java.util.List;
import java.util.Set;

/** What the answer to one item can still be, while more and more is demanded of it. */
sealed interface AnswerRoom permits ChoiceRoom, ListRoom, NumberRoom {

    /** The rooms that are left when a leaf over this item has to hold, or must not; none when it cannot be. */
    List<? extends AnswerRoom> narrowed(Condition leaf, boolean holds);

    /** Everything that the item can be. */
    static AnswerRoom of(Term term) {
        return switch (term.kind()) {
            case NUMBER -> new NumberRoom(term.least(), false, term.most(), false, false, false);
            case LIST -> new ListRoom(term.codes(), Set.of(), Set.of());
            case YES_NO, CHOICE, SCORED_CHOICE, NEVER -> ChoiceRoom.any(term.codes());
        };
    }
}
