package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.LinkId;
import java.util.Map;

/** What a page found in need of another look; without words, so that it can be said again in another language. */
sealed interface Complaint {

    /** Something did not work just now; what was typed stays. */
    record NotJustNow() implements Complaint {}

    /** What was answered came from a page that was out of date, and is stored nowhere; this page is the true one. */
    record OutOfDate() implements Complaint {}

    /** What the page asks for is missing, or cannot be read. */
    record Missing() implements Complaint {}

    /** A birth date that has not come yet. */
    record NotYet() implements Complaint {}

    /** Some answers of a page of questions. */
    record About(Map<LinkId, Fault> faults) implements Complaint {}

    /** What is wrong with one answer. */
    sealed interface Fault {

        /** Something is typed that is no answer; the key names the text that says what is needed. */
        record Unreadable(String key) implements Fault {}

        record Refused(AnswerCheck.Refused reason) implements Fault {}

        /** A number so high that the patient is asked whether it is right; the same answer again says that it is. */
        record Unusual(Answer answer) implements Fault {}
    }
}
