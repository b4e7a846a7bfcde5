package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.engine.AskedItem;
import clinic.quiver.triage.engine.ConditionSetBuilder;
import clinic.quiver.triage.engine.Pass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds safety questions that are open. */
final class Floors {

    private static final Logger LOG = LoggerFactory.getLogger(Floors.class);

    private static final String NOT_SURE = "not-sure";

    private final List<PreparedFloor> floors;

    private record PreparedFloor(Floor floor, List<AskedItem> items) {}

    Floors(List<Floor> floors, ConditionSetBuilder conditions) {
        this.floors = floors.stream()
                .map(floor -> new PreparedFloor(
                        floor, floor.items().stream().map(conditions::ask).toList()))
                .toList();
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
        List<LinkId> open = new ArrayList<>(0);
        List<Explanation> parts = new ArrayList<>(0);
        for (AskedItem item : prepared.items()) {
            Reply reply = pass.reply(item);
            if (isOpen(floor, reply)) {
                open.add(item.item());
                parts.add(explained(item.item(), reply));
            }
        }
        if (!open.isEmpty()) {
            Explanation because = anyOf(parts.toArray(Explanation[]::new));
            findings.add(new Finding(floor.id(), Finding.Kind.FLOOR, floor.level(), because, open));
        }
    }

    private static boolean isOpen(Floor floor, Reply reply) {
        if (!(reply instanceof Given(Answer answer))) {
            return false;
        }
        if (answer instanceof Answer.Choices choices) {
            return choices.codes().contains(Answers.UNKNOWN_CODE)
                    || (floor.countsNotSure() && choices.codes().contains(NOT_SURE));
        }
        return answer.isUnknown();
    }

    // Reads as "weakness = unknown"; only ever shown, never evaluated.
    private static Explanation explained(LinkId item, Reply reply) {
        Evidence evidence = new Evidence(item, reply, List.of(item));
        Condition unanswered = new Condition.Is(item, Answers.UNKNOWN_CODE);
        return Explanation.leaf(unanswered, Truth.TRUE, evidence);
    }

    private static Explanation anyOf(Explanation[] parts) {
        List<Condition> conditions =
                Arrays.stream(parts).map(Explanation::condition).toList();
        return Explanation.tree(new Condition.Any(conditions), Truth.TRUE, parts);
    }
}
