package clinic.quiver.desk.ui;

import clinic.quiver.intake.PaperService;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.ui.PdfLink;
import java.util.function.UnaryOperator;

/** Opens the blank questionnaire of one language beside the page, to be printed from there. */
final class PaperLink extends PdfLink {

    /**
     * A link to the paper.
     *
     * @param words the texts of that language by their keys
     */
    PaperLink(PaperService papers, Language language, UnaryOperator<String> words) {
        super("questionnaire.pdf", () -> papers.blank(language, words), words.apply("desk.paper"));
        getElement().setAttribute("lang", language.code());
    }
}
