package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Condition;
import java.util.List;

/** A condition made of others. */
final class Junction extends Node {

    Junction(Condition condition, List<Node> parts, int slot) {
        super(condition, parts, slot);
    }
}
