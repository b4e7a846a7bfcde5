package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import java.util.List;

/** Yes or no, or one option of a list. */
final class ChoiceControl extends ItemControl {

    private final boolean yesNo;
    private final Options options;

    /**
     * The answers to an item.
     *
     * @param offered the codes that this patient can choose
     */
    ChoiceControl(Item item, List<String> offered, Words words, WaysOut waysOut) {
        yesNo = item.type() == ItemType.YES_NO;
        options = Options.one(item.linkId().value());
        if (yesNo) {
            options.offer("yes", getTranslation("tablet.yes"));
            options.offer("no", getTranslation("tablet.no"));
        } else {
            offered.forEach(code -> options.offer(code, words.option(item.linkId(), code)));
        }
        if (waysOut.notKnowing()) {
            options.offer(Draft.DOES_NOT_KNOW, getTranslation("tablet.dont-know"))
                    .addClassName("way-out");
        }
        if (waysOut.declining()) {
            options.offer(Draft.DECLINED, getTranslation("tablet.tell-doctor")).addClassName("way-out");
        }
        add(options);
    }

    @Override
    Reading read() {
        return options.chosen().stream().findFirst().map(this::reading).orElseGet(Reading.Nothing::new);
    }

    private Reading reading(String code) {
        return Reading.of(
                switch (code) {
                    case Draft.DOES_NOT_KNOW -> new Answer.DoesNotKnow();
                    case Draft.DECLINED -> new Answer.Declined();
                    default -> yesNo ? new Answer.YesNo(code.equals("yes")) : new Answer.Choice(code);
                });
    }

    @Override
    List<String> draft() {
        return List.copyOf(options.chosen());
    }

    @Override
    void restore(List<String> draft) {
        options.choose(draft);
    }

    @Override
    void focusFirst() {
        options.focusFirst();
    }
}
