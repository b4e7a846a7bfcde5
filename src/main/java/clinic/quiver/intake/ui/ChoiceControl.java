package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import java.util.List;

/** Yes or no, or one option of a list. */
final class ChoiceControl extends OptionsControl {

    private final boolean yesNo;

    /**
     * The answers to an item.
     *
     * @param group the name that its buttons share on the page
     * @param offered the codes that this patient can choose
     */
    ChoiceControl(String group, Item item, List<String> offered, Words words, WaysOut waysOut) {
        super(Options.one(group));
        yesNo = item.type() == ItemType.YES_NO;
        if (yesNo) {
            options().offer("yes", getTranslation("tablet.yes"));
            options().offer("no", getTranslation("tablet.no"));
        } else {
            offered.forEach(code -> options().offer(code, words.option(item.linkId(), code)));
        }
        offer(waysOut);
        add(options());
    }

    @Override
    Reading read() {
        return options().chosen().stream().findFirst().map(this::reading).orElseGet(Reading.Nothing::new);
    }

    private Reading reading(String code) {
        return Reading.of(
                switch (code) {
                    case Draft.DOES_NOT_KNOW -> new Answer.DoesNotKnow();
                    case Draft.DECLINED -> new Answer.Declined();
                    default -> yesNo ? new Answer.YesNo(code.equals("yes")) : new Answer.Choice(code);
                });
    }
}
