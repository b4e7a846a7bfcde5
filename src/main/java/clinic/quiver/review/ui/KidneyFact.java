package clinic.quiver.review.ui;

import clinic.quiver.observation.LabResult;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.review.AnswerKind;
import clinic.quiver.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is known of the patient's kidneys: disease, dialysis or transplant as answered, its stage, and the newest eGFR.
 * Who was not asked, or does not know, is never taken for healthy.
 */
final class KidneyFact {

    private static final LinkId HISTORY = LinkId.of("hx");
    private static final LinkId STAGE = LinkId.of("ckd-stage");
    private static final LinkId FILTRATION = LinkId.of("lab-egfr");
    private static final String STONES = "kidney-stones";
    private static final List<String> DISEASES = List.of("ckd", "dialysis", "kidney-transplant");

    private final Review review;
    private final Wording wording;

    KidneyFact(Review review, Wording wording) {
        this.review = review;
        this.wording = wording;
    }

    /** Whether the answers leave open how the kidneys are. */
    boolean isOpen() {
        return diseases().isEmpty() && AnswerKind.of(history()) != AnswerKind.DENIED && !isAnsweredOtherwise();
    }

    String words() {
        List<String> words = new ArrayList<>(diseases());
        if (review.reply(STAGE) instanceof Reply.Given given) {
            words.add(wording.answers().reply(STAGE, given));
        }
        if (words.isEmpty() && isOpen()) {
            words.add(wording.answers().reply(HISTORY, history()));
        } else if (words.isEmpty()) {
            words.add(
                    named().contains(STONES)
                            ? wording.answers().option(HISTORY, STONES)
                            : wording.say("review.who.kidneys.none"));
        }
        review.labs().stream()
                .filter(result -> result.value().analyte().equals(FILTRATION))
                .findFirst()
                .map(this::filtration)
                .ifPresent(words::add);
        return String.join(", ", words);
    }

    private Reply history() {
        return review.reply(HISTORY);
    }

    private List<String> diseases() {
        Set<String> named = named();
        return DISEASES.stream()
                .filter(named::contains)
                .map(code -> wording.answers().option(HISTORY, code))
                .toList();
    }

    // Whoever names another disease and is sure of the list has no kidney disease to name.
    private boolean isAnsweredOtherwise() {
        return !named().isEmpty() && !named().contains("not-sure");
    }

    private Set<String> named() {
        return history() instanceof Reply.Given(Answer.Choices(var codes)) ? codes : Set.of();
    }

    private String filtration(LabResult result) {
        return wording.say(
                "review.who.kidneys.egfr",
                result.value().amount().bound().sign()
                        + wording.answers().number(result.value().amount().number()),
                wording.day(result.sampledAt()));
    }
}
