package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Answer;

/** What a control holds when the patient taps the main button. */
sealed interface Reading {

    record Nothing() implements Reading {}

    record Given(Answer answer) implements Reading {}

    /** Something is typed that is no answer; the key names the text that says what is needed. */
    record Unreadable(String key) implements Reading {}

    static Reading of(Answer answer) {
        return new Given(answer);
    }
}
