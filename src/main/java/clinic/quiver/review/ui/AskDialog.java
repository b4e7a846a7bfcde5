package clinic.quiver.review.ui;

import clinic.quiver.patient.RecordSignedException;
import clinic.quiver.patient.VisitNotInStateException;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.shared.ui.FormDialog;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Function;

/** The clinician asks the patient a question and enters the answer, under the clinician's own name. */
final class AskDialog extends FormDialog {

    private final OpenReview open;
    private final Item item;
    private final AnswerWords words;
    private final Function<Answer, AnswerCheck> keep;
    private final AnswerField field;
    private final Paragraph refusal = new Paragraph();

    private AskDialog(
            OpenReview open, Item item, AnswerWords words, String becomes, Function<Answer, AnswerCheck> keep) {
        super(UI.getCurrent().getTranslation("review.ask.title"));
        this.open = open;
        this.item = item;
        this.words = words;
        this.keep = keep;
        this.field = new AnswerField(item, words);
        setWidth("44rem");
        Paragraph question = new Paragraph(words.question(item.linkId()));
        question.addClassName("ask-question");
        refusal.addClassName("caution");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(question, field, new Paragraph(getTranslation(becomes)), refusal);
        Button save = new Button(getTranslation("review.ask.save"), clicked -> saveEntered());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter()
                .add(
                        cancelButton(),
                        new Button(
                                getTranslation("review.answer.does-not-know"),
                                clicked -> save(new Answer.DoesNotKnow())),
                        new Button(getTranslation("review.answer.declined"), clicked -> save(new Answer.Declined())),
                        save);
    }

    /** Asks a question whose answer takes the place of what was answered before. */
    static AskDialog about(OpenReview open, Item item, AnswerWords words) {
        return new AskDialog(open, item, words, "review.ask.author", answer -> open.answer(item.linkId(), answer));
    }

    /** Asks the emergency check again; the answer before stays true of its day. */
    static AskDialog again(OpenReview open, Item emergencyCheck, AnswerWords words) {
        return new AskDialog(open, emergencyCheck, words, "review.ask.again", open::answerEmergencyCheckAgain);
    }

    @Override
    protected boolean wouldLose() {
        return field.isInUse();
    }

    private void saveEntered() {
        Optional<Answer> answer = field.answer();
        if (answer.isPresent()) {
            save(answer.get());
        } else if (!field.refuseUnreadable()) {
            field.refuse(new AnswerCheck.Refused(AnswerCheck.Reason.NOTHING_CHOSEN, Optional.empty()));
        }
    }

    private void save(Answer answer) {
        try {
            switch (keep.apply(answer)) {
                case AnswerCheck.Accepted accepted -> {
                    close();
                    Notice.show(getTranslation("review.ask.saved"));
                }
                case AnswerCheck.Refused refused -> field.refuse(refused);
            }
        } catch (RecordSignedException _) {
            close();
            open.couldNotStore(words.shortLabel(item.linkId()) + ": " + words.answer(item.linkId(), answer));
        } catch (VisitNotInStateException moved) {
            refusal.setText(getTranslation(
                    "review.ask.moved-on",
                    getTranslation("desk.status." + moved.status().name())));
            refusal.setVisible(true);
            open.showNow();
        }
    }
}
