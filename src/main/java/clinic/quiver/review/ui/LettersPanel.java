package clinic.quiver.review.ui;

import clinic.quiver.review.Letter;
import clinic.quiver.review.LetterDraft;
import clinic.quiver.review.Review;
import clinic.quiver.review.SignedLetter;
import clinic.quiver.shared.ui.PdfLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** The letters about this visit: written until the signature, printed afterwards. */
final class LettersPanel extends ReviewPanel {

    private final LetterDesk desk;
    private final Wording wording;
    private final Div content = new Div();
    private List<Object> shown = List.of();

    LettersPanel(LetterDesk desk, Wording wording) {
        super("letters");
        this.desk = desk;
        this.wording = wording;
        add(content);
    }

    @Override
    void show(Review review) {
        boolean isSigned = review.signature().isPresent();
        List<LetterDraft> drafts = isSigned ? List.of() : desk.drafts();
        List<SignedLetter> signed = isSigned ? desk.signed() : List.of();
        List<Object> now = List.of(isSigned, review.assessment().isPresent(), drafts, signed);
        if (!now.equals(shown)) {
            shown = now;
            content.removeAll();
            content.add(isSigned ? printed(signed) : written(review, drafts));
        }
    }

    private Component written(Review review, List<LetterDraft> drafts) {
        Div acts = new Div(new Paragraph(getTranslation("review.letters.hint")));
        acts.addClassName("letter-acts");
        for (Letter.Kind kind : Letter.Kind.values()) {
            Optional<LetterDraft> draft =
                    drafts.stream().filter(each -> each.letter().kind() == kind).findFirst();
            String act = draft.isPresent() ? "open" : "write";
            Button write = new Button(
                    getTranslation("review.letters." + act + "." + kind.name()),
                    clicked -> new LetterDialog(desk, kind, wording.language(), () -> show(desk.seen())).open());
            write.setEnabled(review.assessment().isPresent());
            acts.add(write);
            draft.ifPresent(found -> acts.add(quiet(getTranslation(
                    "review.letters.saved", wording.name(found.savedBy()), wording.time(found.savedAt())))));
        }
        return acts;
    }

    private Component printed(List<SignedLetter> signed) {
        if (signed.isEmpty()) {
            return new Paragraph(getTranslation("review.letters.none"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("signed-letters");
        signed.forEach(letter -> list.add(new ListItem(
                new PdfLink("letter.pdf", () -> desk.print(letter), letter.title()),
                quiet(getTranslation(
                        "review.letters.signed", wording.name(letter.signedBy()), wording.time(letter.signedAt()))))));
        return list;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
