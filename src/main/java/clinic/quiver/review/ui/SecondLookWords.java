package clinic.quiver.review.ui;

import clinic.quiver.review.SecondLook;
import com.vaadin.flow.component.UI;

/** What a second clinician said, in words. */
final class SecondLookWords {

    private SecondLookWords() {}

    static String answer(SecondLook.Answer answer, Wording wording) {
        UI ui = UI.getCurrent();
        String sentence = ui.getTranslation(
                answer.confirmed() ? "review.second.confirmed" : "review.second.declined",
                wording.name(answer.by()),
                wording.time(answer.at()));
        return answer.words().isEmpty()
                ? sentence
                : ui.getTranslation("review.ack.with-words", sentence, answer.words());
    }
}
