package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the conditions of a set ask of a patient, each with its place. */
final class Facts {

    private final Fact[] facts;
    private final int[] withoutDefault;

    /** The facts in the order of their places; one with a default comes after the same without. */
    Facts(List<Fact> facts) {
        this.facts = facts.toArray(Fact[]::new);
        this.withoutDefault = new int[facts.size()];
        for (int place = 0; place < withoutDefault.length; place++) {
            withoutDefault[place] = facts.indexOf(Fact.of(facts.get(place).item()));
        }
    }

    int size() {
        return facts.length;
    }

    /**
     * The reply to the fact at a place.
     *
     * @param before the replies to the facts before it; null where none could be had
     * @throws RuntimeException when none can be had
     */
    Reply reply(int place, Answers answers, @Nullable Reply[] before) {
        Fact fact = facts[place];
        Reply known = before[withoutDefault[place]];
        return fact.from(known == null ? answers.reply(fact.item()) : known);
    }
}
