package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.engine.AskedItem;
import clinic.quiver.triage.engine.AskedItems;
import clinic.quiver.triage.engine.ConditionSetBuilder;
import clinic.quiver.triage.engine.Pass;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds safety questions that are open. */
final class Floors {

    private static final Logger LOG = LoggerFactory.getLogger(Floors.class);

    private static final String NOT_SURE = "not-sure";

    private final PreparedFloor[] floors;

    private record PreparedFloor(Floor floor, AskedItems items) {}

    Floors(List<Floor> floors, ConditionSetBuilder conditions) {
        this.floors = floors.stream()
                .map(floor -> new PreparedFloor(floor, conditions.ask(floor.items())))
                .toArray(PreparedFloor[]::new);
    }

    /** Adds a finding for each floor with an open question. */
    void find(Pass pass, Findings findings) {
        for (PreparedFloor prepared : floors) {
            try {
                find(prepared, pass, findings);
            } catch (RuntimeException e) {
                LOG.error("Floor {} could not be evaluated", prepared.floor().id(), e);
                findings.addFailed(prepared.floor().id(), new Condition.Any(List.of()));
            }
        }
    }

    private static void find(PreparedFloor prepared, Pass pass, Findings findings) {
        Floor floor = prepared.floor();
        List<Explanation> open = new ArrayList<>(0);
        AskedItems items = prepared.items();
        for (int i = pass.nextNotSettled(items, 0); i >= 0; i = pass.nextNotSettled(items, i + 1)) {
            AskedItem item = items.get(i);
            if (pass.isOpen(item) || (floor.countsNotSure() && isNotSure(pass.reply(item)))) {
                open.add(explained(item.item(), pass.reply(item)));
            }
        }
        if (!open.isEmpty()) {
            findings.add(new Finding(floor.id(), Finding.Kind.FLOOR, floor.level(), anyOf(open)));
        }
    }

    private static boolean isNotSure(Reply reply) {
        return reply instanceof Given(Answer.Choices choices) && choices.codes().contains(NOT_SURE);
    }

    // Reads as "weakness = unknown"; only ever shown, never evaluated.
    private static Explanation explained(LinkId item, Reply reply) {
        Evidence evidence = new Evidence(item, reply, List.of(item));
        Condition unanswered = new Condition.Is(item, Answers.UNKNOWN_CODE);
        return Explanation.leaf(unanswered, Truth.TRUE, evidence);
    }

    private static Explanation anyOf(List<Explanation> parts) {
        List<Condition> conditions = parts.stream().map(Explanation::condition).toList();
        return Explanation.tree(new Condition.Any(conditions), Truth.TRUE, parts);
    }
}
