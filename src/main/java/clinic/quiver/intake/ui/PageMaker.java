package clinic.quiver.intake.ui;

import clinic.quiver.access.ClinicService;
import clinic.quiver.intake.PatientSignature;
import clinic.quiver.intake.Screen;
import clinic.quiver.intake.TabletIntakeService;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;

/** Makes the page of a screen, in the language that the tablet speaks now. */
@Component
class PageMaker {

    private final TabletIntakeService intake;
    private final Questionnaire questionnaire;
    private final QuestionnaireTexts texts;
    private final ClinicService clinics;

    PageMaker(
            TabletIntakeService intake, Questionnaire questionnaire, QuestionnaireTexts texts, ClinicService clinics) {
        this.intake = intake;
        this.questionnaire = questionnaire;
        this.texts = texts;
        this.clinics = clinics;
    }

    TabletPage of(Screen screen, Steps steps) {
        return switch (screen) {
            case Screen.Free() -> new CodePage(steps::codeTyped);
            case Screen.Gone gone -> NoticePage.gone(steps::startAfresh);
            case Screen.Covered covered ->
                new BirthDatePage("tablet.cover", clinics::today, steps::uncover, steps::startAfresh);
            case Screen.Consenting consenting -> new ConsentPage(PatientSignature.NONE, steps::signed, steps::disagree);
            case Screen.Asking asking ->
                new QuestionPage(asking, questionnaire, texts.of(asking.language()), intake, steps);
            case Screen.Checking checking -> checkPage(checking, steps);
            case Screen.Reception reception ->
                NoticePage.reception(clinics.current().settings().emergencyNumber());
        };
    }

    /** The page that asks whoever typed a code for the birth date. */
    TabletPage birthDateOf(String code, Steps steps) {
        return new BirthDatePage(
                "tablet.birth", clinics::today, date -> steps.birthDateTyped(code, date), steps::askCode);
    }

    private TabletPage checkPage(Screen.Checking checking, Steps steps) {
        Words words = texts.of(checking.language());
        return new CheckPage(
                checking,
                questionnaire,
                words,
                new AnswerWords(questionnaire, words, UI.getCurrent(), checking.measures()),
                page -> steps.show(intake.change(page)),
                () -> steps.show(intake.goBack()),
                steps::handIn);
    }
}
