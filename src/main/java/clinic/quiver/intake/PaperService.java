package clinic.quiver.intake;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.ClinicSettings;
import clinic.quiver.access.Role;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.PdfPrinter;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.thymeleaf.context.Context;

/** The questionnaire on paper, for whoever would rather write, and for a day without tablets. */
@Service
public class PaperService {

    private final PdfPrinter printer = new PdfPrinter("paper/");
    private final Questionnaire questionnaire;
    private final QuestionnaireTexts texts;
    private final ClinicService clinics;

    PaperService(Questionnaire questionnaire, QuestionnaireTexts texts, ClinicService clinics) {
        this.questionnaire = questionnaire;
        this.texts = texts;
        this.clinics = clinics;
    }

    /**
     * The blank questionnaire in large print; it holds nothing of any patient.
     *
     * @param said the words of a key of the screens' texts, in this language
     * @return the PDF
     */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE})
    public byte[] blank(Language language, UnaryOperator<String> said) {
        ClinicSettings settings = clinics.current().settings();
        Questionnaire asked = settings.moodQuestions() ? questionnaire : questionnaire.withoutMood();
        PaperQuestionnaire paper = new PaperQuestionnaire(asked, texts.of(language), said);
        Context context = new Context(language.locale());
        context.setVariable("language", language.code());
        context.setVariable("clinic", settings.name());
        context.setVariable("paper", settings.paperSize().name());
        context.setVariable("said", said);
        context.setVariable("unreviewed", clinics.isUnreviewed(language));
        context.setVariable("consent", paper.consent());
        context.setVariable("blocks", paper.blocks());
        return printer.print("questionnaire", context);
    }
}
