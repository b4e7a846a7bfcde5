package clinic.quiver.review.ui;

import clinic.quiver.review.Decision;
import clinic.quiver.triage.Assessment;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a decision: note, disposition, orders, follow-up, advice for home. */
final class DecisionFields extends Div {

    private final DraftArea note;
    private final ChoiceFields choice;
    private final OrderFields orders;
    private final FollowUpFields followUp;
    private final DraftArea safetyNet;

    /**
     * Empty fields.
     *
     * @param changed hears of every change that the clinician made
     * @param left hears when the clinician leaves a text
     */
    DecisionFields(Deciding deciding, Wording wording, Runnable changed, Runnable left) {
        addClassName("decision-fields");
        note = new DraftArea(getTranslation("review.decision.note"), changed, left);
        note.setMinRows(4);
        choice = new ChoiceFields(changed, left);
        orders = new OrderFields(deciding.content(), wording.language(), changed, left);
        followUp = new FollowUpFields(wording.today(), changed, left);
        safetyNet = new DraftArea(getTranslation("review.decision.safety-net"), changed, left);
        TakeFrom<Map.Entry<String, String>> advice =
                new TakeFrom<>(getTranslation("review.decision.safety-net.add"), Map.Entry::getKey, taken -> {
                    safetyNet.append(taken.getValue());
                    changed.run();
                });
        advice.setItems(
                deciding.safetyNet(wording.language()).entrySet().stream().toList());
        SnippetBar snippets = new SnippetBar(deciding.snippets(), wording.language(), words -> {
            note.append(words);
            changed.run();
        });
        add(note, snippets, choice, orders, followUp, safetyNet, advice);
    }

    /** Measures the disposition by an assessment, and offers the orders that it suggests. */
    void measureBy(Optional<Assessment> assessment) {
        choice.measureBy(assessment.map(Assessment::level));
        orders.suggestFor(assessment);
    }

    /** Whether the clinician stands in a text, so that the newest words may still be on their way here. */
    boolean isBeingWritten() {
        return texts().stream().anyMatch(DraftArea::isBeingWritten);
    }

    /** Whether a text cannot be stored, which is said at it. */
    boolean refuseUnfit() {
        return !texts().stream().filter(DraftArea::refuseUnfit).toList().isEmpty();
    }

    /** Whether the disposition needs a reason that is missing, which is said where it is missing. */
    boolean refuseMissingReason() {
        return choice.refuseMissingReason();
    }

    /** Says at the follow-up that its day is over. */
    void refuseFollowUp() {
        followUp.refusePast();
    }

    /** What stands in the fields. */
    Decision read() {
        return new Decision(note.getValue(), choice.read(), orders.read(), followUp.read(), safetyNet.getValue());
    }

    void write(Decision decision) {
        note.setValue(decision.note());
        choice.write(decision.choice());
        orders.write(decision.orders());
        followUp.write(decision.followUp());
        safetyNet.setValue(decision.safetyNet());
    }

    private List<DraftArea> texts() {
        return List.of(note, choice.words(), orders.others(), followUp.expected(), safetyNet);
    }
}
