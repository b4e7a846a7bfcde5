package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Answer;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;

/** "I don't know" and "I'd rather say it to the doctor", below a field that is typed into. */
final class Escapes extends Div {

    private final Option doesNotKnow;
    private final Optional<Option> declines;
    private final Runnable taken;

    /**
     * The ways out of one question.
     *
     * @param taken called when the patient takes one, so that the field can be emptied
     */
    Escapes(String group, boolean withDeclining, Runnable taken) {
        this.taken = taken;
        addClassName("escapes");
        doesNotKnow = Option.check(group, getTranslation("tablet.dont-know"), () -> taken(true));
        declines = withDeclining
                ? Optional.of(Option.check(group, getTranslation("tablet.tell-doctor"), () -> taken(false)))
                : Optional.empty();
        add(doesNotKnow);
        declines.ifPresent(this::add);
    }

    Optional<Answer> answer() {
        if (doesNotKnow.isTicked()) {
            return Optional.of(new Answer.DoesNotKnow());
        }
        return declines.filter(Option::isTicked).map(ticked -> new Answer.Declined());
    }

    List<String> draft() {
        return answer().map(Draft::of).orElse(List.of());
    }

    void restore(List<String> draft) {
        doesNotKnow.tick(draft.contains(Draft.DOES_NOT_KNOW));
        declines.ifPresent(option -> option.tick(draft.contains(Draft.DECLINED)));
    }

    /** Something was typed after all. */
    void clear() {
        restore(List.of());
    }

    static boolean isTaken(List<String> draft) {
        return draft.contains(Draft.DOES_NOT_KNOW) || draft.contains(Draft.DECLINED);
    }

    private void taken(boolean notKnowing) {
        if (notKnowing) {
            declines.ifPresent(option -> option.tick(false));
        } else {
            doesNotKnow.tick(false);
        }
        if (answer().isPresent()) {
            taken.run();
        }
    }
}
