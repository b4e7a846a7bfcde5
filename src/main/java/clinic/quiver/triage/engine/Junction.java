package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Condition;
import java.util.List;

/** A condition made of others. */
final class Junction extends Node {

    Junction(int place, Condition condition, List<Node> parts, int slot) {
        super(place, condition, parts, slot);
    }
}
