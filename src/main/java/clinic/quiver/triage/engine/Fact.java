package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import java.util.Optional;

/**
 * Something that conditions ask of a patient.
 *
 * @param byDefault what counts when no answer was given; empty when that counts as such
 */
record Fact(LinkId item, Optional<Reply> byDefault) {

    static Fact of(LinkId item) {
        return new Fact(item, Optional.empty());
    }

    /** What counts when this is the reply. */
    Reply from(Reply reply) {
        return byDefault.isPresent() && !(reply instanceof Reply.Given) ? byDefault.get() : reply;
    }
}
