package clinic.quiver.review.ui;

import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.review.Review;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Says that the patient was asked about danger right now long ago, and asks again right here. */
final class EmergencyCheckPanel extends ReviewPanel {

    private final OpenReview open;
    private final Questionnaire questionnaire;
    private final Wording wording;
    private final Div content = new Div();
    private List<Object> shown = List.of();

    EmergencyCheckPanel(OpenReview open, Questionnaire questionnaire, Wording wording) {
        super("check");
        this.open = open;
        this.questionnaire = questionnaire;
        this.wording = wording;
        content.addClassName("check-again");
        add(content);
    }

    @Override
    void show(Review review) {
        boolean outdated = open.isEmergencyCheckOutdated();
        setVisible(outdated);
        List<Object> now = List.of(
                outdated,
                review.response().map(QuestionnaireResponse::entries),
                review.signature().isPresent());
        if (!now.equals(shown)) {
            shown = now;
            content.removeAll();
            review.response().filter(response -> outdated).ifPresent(response -> say(review, response));
        }
    }

    private void say(Review review, QuestionnaireResponse response) {
        boolean signed = review.signature().isPresent();
        Item check = questionnaire.item(QuestionnaireResponse.EMERGENCY_CHECK);
        response.entry(check.linkId())
                .ifPresent(entry -> content.add(new Paragraph(getTranslation(
                        signed ? "review.check.was-old" : "review.check.old",
                        wording.time(response.saidAt(entry)),
                        wording.answers().answer(check.linkId(), entry.answer())))));
        if (!signed) {
            Button ask = new Button(
                    getTranslation("review.check.ask"),
                    clicked -> AskDialog.again(open, check, wording.answers()).open());
            ask.addThemeVariants(ButtonVariant.PRIMARY);
            content.add(ask);
        }
    }
}
