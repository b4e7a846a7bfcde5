package clinic.quiver.review.ui;

import clinic.quiver.review.Letter;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A letter as it will read. */
final class LetterPreview extends Section {

    LetterPreview() {
        addClassName("letter-preview");
        getElement().setAttribute("aria-label", getTranslation("review.letters.preview"));
        // Long letters are scrolled, by keyboard too.
        getElement().setAttribute("tabindex", "0");
    }

    void show(Letter letter) {
        removeAll();
        getElement().setAttribute("lang", letter.language().code());
        add(new Paragraph(letter.frame().clinic()));
        if (!letter.addressee().isBlank()) {
            add(written(letter.frame().to() + "\n" + letter.addressee()));
        }
        add(new H3(letter.frame().title()));
        Div facts = new Div();
        letter.frame().facts().forEach(fact -> facts.add(new Paragraph(fact.label() + ": " + fact.value())));
        facts.addClassName("letter-facts");
        add(facts);
        letter.sections().stream()
                .filter(section -> !section.text().isBlank())
                .forEach(section -> add(new H4(section.heading()), written(section.text())));
        add(written(letter.frame().note()));
    }

    private static Paragraph written(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("as-written");
        return paragraph;
    }
}
