package clinic.quiver.review.ui;

import clinic.quiver.patient.VisitNotInStateException;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** The clinician asks the patient a question and enters the answer, under the clinician's own name. */
final class AskDialog extends Dialog {

    private final OpenReview open;
    private final Item item;
    private final AnswerField field;

    AskDialog(OpenReview open, Item item, AnswerWords words) {
        this.open = open;
        this.item = item;
        this.field = new AnswerField(item, words);
        addClassName("ask-dialog");
        setHeaderTitle(getTranslation("review.ask.title"));
        setWidth("44rem");
        Paragraph question = new Paragraph(words.question(item.linkId()));
        question.addClassName("ask-question");
        add(question, field, new Paragraph(getTranslation("review.ask.author")));
        Button save = new Button(getTranslation("review.ask.save"), clicked -> saveEntered());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter()
                .add(
                        new Button(getTranslation("shared.cancel"), clicked -> close()),
                        new Button(
                                getTranslation("review.answer.does-not-know"),
                                clicked -> save(new Answer.DoesNotKnow())),
                        new Button(getTranslation("review.answer.declined"), clicked -> save(new Answer.Declined())),
                        save);
    }

    private void saveEntered() {
        Optional<Answer> answer = field.answer();
        if (answer.isPresent()) {
            save(answer.get());
        } else if (!field.isUnreadable()) {
            field.refuse(new AnswerCheck.Refused(AnswerCheck.Reason.NOTHING_CHOSEN, Optional.empty()));
        }
    }

    private void save(Answer answer) {
        try {
            switch (open.answer(item.linkId(), answer)) {
                case AnswerCheck.Accepted accepted -> {
                    close();
                    Notice.show(getTranslation("review.ask.saved"));
                }
                case AnswerCheck.Refused refused -> field.refuse(refused);
            }
        } catch (VisitNotInStateException _) {
            close();
            Notice.show(getTranslation("review.visit-moved-on"));
            open.showNow();
        }
    }
}
