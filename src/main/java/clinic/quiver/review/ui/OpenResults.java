package clinic.quiver.review.ui;

import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.LabResult.Standing;
import clinic.quiver.review.Review;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** The results of which somebody has to be told: critical ones, and those that came late and are out of range. */
final class OpenResults extends Div {

    private final OpenReview open;
    private final LabWords words;
    private List<LabResult> shown = List.of();

    OpenResults(OpenReview open, LabWords words) {
        this.open = open;
        this.words = words;
        addClassName("open-results");
    }

    void show(Review review) {
        List<LabResult> now = review.openResults();
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            now.forEach(result -> add(card(result, review)));
        }
    }

    private Article card(LabResult result, Review review) {
        var analyte = words.catalogue().get(result.value().analyte());
        boolean critical = result.standing() == Standing.CRITICAL;
        String what = words.name(analyte) + " " + words.amount(result.value().amount());
        H3 title = new H3(getTranslation(critical ? "review.labs.open.critical" : "review.labs.open.late", what));
        Paragraph standing = new Paragraph(words.standing(
                analyte.classify(result.value(), review.labPatient().sex())));
        Paragraph todo = new Paragraph(getTranslation(critical ? "review.labs.open.call" : "review.labs.open.look"));
        todo.addClassName("quiet");
        Button told = new Button(
                getTranslation("review.labs.told"), clicked -> new ToldDialog(open, words, result, what).open());
        told.setAriaLabel(getTranslation("review.labs.told-of", words.name(analyte)));
        told.addThemeVariants(ButtonVariant.PRIMARY);
        Article card = new Article(title, standing, todo, told);
        card.addClassName("open-result");
        card.setClassName("is-critical", critical);
        return card;
    }
}
