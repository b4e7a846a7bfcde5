package clinic.quiver.rulebook;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.shared.Language;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose instruments the questionnaire uses; their credit lines are printed as their owners ask. */
@Component
public class Credits {

    private final Knowledge knowledge;

    Credits(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** An instrument with its credit line, its source, and under what terms it is used. */
    public record Credit(String name, String line, String reference, String licence, String wording) {}

    /** The credits of every instrument, in the order of the content file {@code text/{en,es}/credits.yaml}. */
    public List<Credit> in(Language language) {
        return knowledge.yaml("text/" + language.code() + "/credits.yaml").entries().values().stream()
                .map(credit -> new Credit(
                        credit.required("name").text(),
                        credit.required("credit").text(),
                        credit.required("reference").text(),
                        credit.required("licence").text(),
                        credit.required("wording").text()))
                .toList();
    }
}
