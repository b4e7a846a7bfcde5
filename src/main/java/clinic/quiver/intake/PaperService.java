package clinic.quiver.intake;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.Role;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.PdfPrinter;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The questionnaire on paper, for whoever would rather write, and for a day without tablets. */
@Service
public class PaperService {

    private final TemplateEngine templates = new TemplateEngine();
    private final Questionnaire questionnaire;
    private final QuestionnaireTexts texts;
    private final ClinicService clinics;

    PaperService(Questionnaire questionnaire, QuestionnaireTexts texts, ClinicService clinics) {
        this.questionnaire = questionnaire;
        this.texts = texts;
        this.clinics = clinics;
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(getClass().getClassLoader());
        resolver.setPrefix("paper/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    /**
     * The blank questionnaire in large print; it holds nothing of any patient.
     *
     * @param said the words of a key of the screens' texts, in this language
     * @return the PDF
     */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE})
    public byte[] blank(Language language, UnaryOperator<String> said) {
        Questionnaire asked =
                clinics.current().settings().moodQuestions() ? questionnaire : questionnaire.withoutMood();
        PaperQuestionnaire paper = new PaperQuestionnaire(asked, texts.of(language), said);
        Context context = new Context(language.locale());
        context.setVariable("language", language.code());
        context.setVariable("clinic", clinics.current().settings().name());
        context.setVariable("paper", clinics.current().settings().paperSize().name());
        context.setVariable("said", said);
        context.setVariable("consent", paper.consent());
        context.setVariable("blocks", paper.blocks());
        return PdfPrinter.print(templates.process("questionnaire", context));
    }
}
