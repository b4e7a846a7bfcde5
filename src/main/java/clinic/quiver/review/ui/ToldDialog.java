package clinic.quiver.review.ui;

import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.ResultSeen;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.shared.ui.FormDialog;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** Asks who was told of a result, by whom, when and what was said. */
final class ToldDialog extends FormDialog {

    private final OpenReview open;
    private final LabResult result;
    private final TextField told = new TextField();
    private final TextField toldBy = new TextField();
    private final SampleTime at;
    private final TextArea words = new TextArea();

    ToldDialog(OpenReview open, LabWords labWords, LabResult result, String what) {
        super(UI.getCurrent().getTranslation("review.labs.told.title"));
        this.open = open;
        this.result = result;
        this.at = new SampleTime(labWords.wording());
        at.setLabel(getTranslation("review.labs.told.at"));
        told.setLabel(getTranslation("review.labs.told.who"));
        told.setHelperText(getTranslation("review.labs.told.who-hint"));
        toldBy.setLabel(getTranslation("review.labs.told.by"));
        toldBy.setHelperText(getTranslation("review.labs.told.by-hint"));
        words.setLabel(getTranslation("review.labs.told.words"));
        words.setMaxLength(ResultSeen.LONGEST_WORDS);
        words.setManualValidation(true);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.setErrorMessage(getTranslation("review.refused.BAD_CHARACTERS"));
        for (TextField name : List.of(told, toldBy)) {
            name.setMaxLength(ResultSeen.LONGEST_NAME);
            name.setManualValidation(true);
            name.setValueChangeMode(ValueChangeMode.EAGER);
            name.setRequiredIndicatorVisible(true);
            name.setWidthFull();
        }
        words.setWidthFull();
        setWidth("34rem");
        add(new Paragraph(what), told, toldBy, at, words);
        Button save = new Button(getTranslation("review.labs.told.save"), clicked -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancelButton(), save);
    }

    @Override
    protected boolean wouldLose() {
        return !told.isEmpty() || !toldBy.isEmpty() || !words.isEmpty();
    }

    private void save() {
        for (TextField name : List.of(told, toldBy)) {
            boolean isMissing = name.getValue().isBlank();
            name.setErrorMessage(
                    getTranslation(isMissing ? "review.labs.told.name-missing" : "review.refused.BAD_CHARACTERS"));
            name.setInvalid(isMissing || !AnswerCheck.isReadable(name.getValue()));
        }
        words.setInvalid(!AnswerCheck.isReadable(words.getValue()));
        if (told.isInvalid() || toldBy.isInvalid() || words.isInvalid() || at.isInvalid()) {
            return;
        }
        var toldAt = at.moment().orElseGet(open::now);
        if (toldAt.isAfter(open.now())) {
            at.refuseFuture();
            return;
        }
        boolean kept = open.markSeen(result.id(), told.getValue(), toldBy.getValue(), toldAt, words.getValue());
        close();
        Notice.show(getTranslation(kept ? "review.labs.told.saved" : "review.labs.told.not-saved"));
    }
}
